package org.fairshelf.broadleaf.automation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail with its words, not yet addressed. Immutable. */
public final class WrittenMail {

    private final String subject;
    private final String html;
    private final String text;
    private final @Nullable String stop;
    private final String language;
    private final List<Attachment> attachments;

    WrittenMail(String subject, String html, String text, String stop, String language) {
        this(subject, html, text, stop, language, Collections.emptyList());
    }

    private WrittenMail(
            String subject,
            String html,
            String text,
            @Nullable String stop,
            String language,
            List<Attachment> attachments) {
        this.subject = subject;
        this.html = html;
        this.text = text;
        this.stop = stop;
        this.language = language;
        this.attachments = Collections.unmodifiableList(new ArrayList<>(attachments));
    }

    /** One that answers what its reader has just asked for: there is nothing to stop. */
    public static WrittenMail answer(
            String subject, String html, String text, String language, List<Attachment> attachments) {
        return new WrittenMail(subject, html, text, null, language, attachments);
    }

    /** A file that goes along. Immutable. */
    public static final class Attachment {
        final String name;
        final String type;
        final byte[] bytes;

        /**
         * A file.
         *
         * @param name in ASCII
         */
        public Attachment(String name, String type, byte[] bytes) {
            this.name = name;
            this.type = type;
            this.bytes = bytes.clone();
        }
    }

    public String subject() {
        return subject;
    }

    /** The whole page. */
    public String html() {
        return html;
    }

    /** The same in plain text. */
    public String text() {
        return text;
    }

    /** {@code en} or {@code de}. */
    public String language() {
        return language;
    }

    /** The address that stops emails with one click; {@code null} if it was asked for. */
    @Nullable String stop() {
        return stop;
    }

    List<Attachment> attachments() {
        return attachments;
    }
}
