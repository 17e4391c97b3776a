package org.fairshelf.broadleaf.automation;

/** A mail with its words, not yet addressed. Immutable. */
public final class WrittenMail {

    private final String subject;
    private final String html;
    private final String text;
    private final String stop;
    private final String language;

    WrittenMail(String subject, String html, String text, String stop, String language) {
        this.subject = subject;
        this.html = html;
        this.text = text;
        this.stop = stop;
        this.language = language;
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

    /** The address that stops emails with one click. */
    String stop() {
        return stop;
    }
}
