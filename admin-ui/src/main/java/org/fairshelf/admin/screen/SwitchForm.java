package org.fairshelf.admin.screen;

import org.jspecify.annotations.Nullable;

/** What a person sent with a switch, cleaned and checked. Immutable. */
public final class SwitchForm {

    /** The longest reason; longer ones go back to the person. Shorter than the trail allows, for one glance on the page. */
    public static final int REASON_LIMIT = 300;

    private final boolean on;
    private final String reason;

    private SwitchForm(boolean on, String reason) {
        this.on = on;
        this.reason = reason;
    }

    /**
     * Reads the form's fields.
     *
     * @param to {@code on} or {@code off}
     * @param reason in the person's words; missing and blank mean that none was given
     * @throws Refusal if {@code to} is something else: no page of ours sends that
     */
    public static SwitchForm of(@Nullable String to, @Nullable String reason) {
        if (!"on".equals(to) && !"off".equals(to)) {
            throw new Refusal(Refusal.Reason.UNKNOWN_INPUT);
        }
        return new SwitchForm("on".equals(to), line(reason));
    }

    /** What a person typed into a field of one line, without what cannot be seen; empty for null. */
    public static String line(@Nullable String text) {
        return text == null ? "" : oneLine(text);
    }

    /** Keeps what is text: pasted line breaks and invisible characters would be refused by the trail or hide something in it. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean invisible = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.UNASSIGNED
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            line.appendCodePoint(invisible ? ' ' : c);
        });
        return line.toString().trim();
    }

    public boolean on() {
        return on;
    }

    /** Empty if none was given. */
    public String reason() {
        return reason;
    }

    public boolean reasonFits() {
        return reason.length() <= REASON_LIMIT;
    }
}
