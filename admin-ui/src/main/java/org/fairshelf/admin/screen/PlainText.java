package org.fairshelf.admin.screen;

/** Keeps of what people typed or pasted what is text: invisible characters would be refused by the trail or hide something in it. */
public final class PlainText {

    private PlainText() {}

    /** In one line, without spaces at its ends. */
    public static String line(String text) {
        return clean(text, false);
    }

    /** With line breaks as they are, without spaces at its ends. */
    public static String lines(String text) {
        return clean(text.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    private static String clean(String text, boolean keepBreaks) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean kept = keepBreaks && c == '\n';
            clean.appendCodePoint(!kept && isInvisible(c) ? ' ' : c);
        });
        return clean.toString().trim();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
