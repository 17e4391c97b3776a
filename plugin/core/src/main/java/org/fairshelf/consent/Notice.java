package org.fairshelf.consent;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.Sha256;

/**
 * The texts that shoppers see when they are asked, in one version and language. At most 40 words per purpose (requirement F6). A released
 * notice is never edited, because consents refer to it: a new version is a new file. Immutable.
 */
public final class Notice {

    /** The parts of a text. */
    public enum Part {
        NAME,
        QUESTION,
        BENEFIT,
        DATA,
        RETENTION
    }

    private final int version;
    private final String language;
    private final SortedMap<String, String> texts;
    private final String hash;

    Notice(int version, String language, Map<String, String> texts) {
        this.version = version;
        this.language = language;
        this.texts = new TreeMap<>(texts);
        StringBuilder canonical = new StringBuilder();
        this.texts.forEach(
                (key, text) -> canonical.append(key).append('=').append(text).append('\n'));
        this.hash = Sha256.of(canonical.toString());
        for (Purpose purpose : Purpose.asked()) {
            for (Part part : Part.values()) {
                text(purpose, part);
            }
        }
    }

    public int version() {
        return version;
    }

    /** {@code en} or {@code de}. */
    public String language() {
        return language;
    }

    /** A sentence in plain text. For purposes that are asked for. */
    public String text(Purpose purpose, Part part) {
        String key = purpose.word() + "." + part.name().toLowerCase(Locale.ROOT);
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("Notice " + version + " (" + language + ") has no " + key + ".");
        }
        return text;
    }

    /** What a form says about itself: {@code 1_en} for version 1 in English. */
    public String forForm() {
        return Notices.key(version, language);
    }

    /** What is stored with a choice. */
    public Wording wording() {
        return new Wording(version, language, hash);
    }
}
