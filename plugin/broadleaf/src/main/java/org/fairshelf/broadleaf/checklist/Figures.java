package org.fairshelf.broadleaf.checklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a finding as one text, one a line: a number is written as a number again, everything else as text. */
final class Figures {

    /** What fits into the column; of what is longer, the end is missing. */
    private static final int LIMIT = 1000;

    private static final char NUMBER = 'n';
    private static final char TEXT = 't';

    private Figures() {}

    static @Nullable String write(List<Object> figures) {
        if (figures.isEmpty()) {
            return null;
        }
        StringBuilder lines = new StringBuilder();
        for (Object figure : figures) {
            if (lines.length() > 0) {
                lines.append('\n');
            }
            boolean whole = figure instanceof Long || figure instanceof Integer;
            lines.append(whole ? NUMBER : TEXT)
                    .append(String.valueOf(figure).replace('\n', ' ').replace('\u0000', ' '));
        }
        return lines.length() <= LIMIT ? lines.toString() : lines.substring(0, LIMIT);
    }

    static List<Object> read(@Nullable String lines) {
        if (lines == null || lines.isEmpty()) {
            return Collections.emptyList();
        }
        List<Object> figures = new ArrayList<>();
        for (String line : lines.split("\n", -1)) {
            figures.add(figure(line));
        }
        return figures;
    }

    private static Object figure(String line) {
        if (line.isEmpty()) {
            return "";
        }
        String value = line.substring(1);
        if (line.charAt(0) == NUMBER) {
            try {
                return Long.valueOf(value);
            } catch (NumberFormatException cut) {
                return value;
            }
        }
        return value;
    }
}
