package org.fairshelf.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** All notices of this version of Fairshelf: English and German, from the first to the current one. */
public final class Notices {

    /** The version that shoppers are shown now. */
    public static final int CURRENT = 1;

    private static final String ENGLISH = "en";
    private static final String GERMAN = "de";

    private final Map<String, Notice> notices = new HashMap<>();

    private Notices() {
        for (int version = 1; version <= CURRENT; version++) {
            add(version, ENGLISH);
            add(version, GERMAN);
        }
    }

    /** Reads the files beside this class. */
    public static Notices read() {
        return new Notices();
    }

    /** The current notice for somebody with that locale: German for German, English for all others. */
    public Notice current(Locale locale) {
        return find(CURRENT, locale.getLanguage()).orElseGet(() -> get(CURRENT, ENGLISH));
    }

    /**
     * The notice that a form was shown with, as the form says it: {@code 1_en} for version 1 in English. Empty for null and for everything
     * that was never shown.
     */
    public Optional<Notice> ofForm(@Nullable String text) {
        return Optional.ofNullable(text == null ? null : notices.get(text));
    }

    /** A notice as it was shown; empty if there is none of that version and language. */
    public Optional<Notice> find(int version, String language) {
        return Optional.ofNullable(notices.get(key(version, language)));
    }

    private Notice get(int version, String language) {
        return find(version, language)
                .orElseThrow(() -> new IllegalStateException("Notice " + key(version, language) + " is missing."));
    }

    private void add(int version, String language) {
        String name = "notice-" + key(version, language) + ".properties";
        Properties file = new Properties();
        try (InputStream in = Notices.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing.");
            }
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        file.stringPropertyNames()
                .forEach(key -> texts.put(key, file.getProperty(key).trim()));
        notices.put(key(version, language), new Notice(version, language, texts));
    }

    static String key(int version, String language) {
        return version + "_" + language;
    }
}
