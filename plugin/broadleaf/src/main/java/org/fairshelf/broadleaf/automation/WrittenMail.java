package org.fairshelf.broadleaf.automation;

import org.jspecify.annotations.Nullable;

/** A mail with its words, not yet addressed. Immutable. */
public final class WrittenMail {

    private final String subject;
    private final String html;
    private final String text;
    private final @Nullable String stop;
    private final String language;

    WrittenMail(String subject, String html, String text, @Nullable String stop, String language) {
        this.subject = subject;
        this.html = html;
        this.text = text;
        this.stop = stop;
        this.language = language;
    }

    /** One that the shop has to send because of something the reader did: there is nothing to stop. */
    public static WrittenMail ofNecessity(String subject, String html, String text, String language) {
        return new WrittenMail(subject, html, text, null, language);
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

    /** The address that stops emails with one click; {@code null} where there is nothing to stop. */
    @Nullable String stop() {
        return stop;
    }
}
