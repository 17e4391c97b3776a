package org.fairshelf.sample.shop.history;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of one line of comma-separated values (RFC 4180). A field with a line break in it is broken: one line is one line of an invoice, so
 * that a single missing quotation mark cannot swallow the rest of the file.
 */
final class Fields {
    static final int NUMBER = 8;

    private Fields() {}

    static List<String> of(String line) throws Unusable {
        List<String> fields = new ArrayList<>(NUMBER);
        int at = 0;
        while (true) {
            int end;
            if (at < line.length() && line.charAt(at) == '"') {
                StringBuilder field = new StringBuilder();
                end = quoted(line, at + 1, field);
                fields.add(field.toString());
            } else {
                end = line.indexOf(',', at);
                end = end < 0 ? line.length() : end;
                String field = line.substring(at, end);
                if (field.indexOf('"') >= 0) {
                    throw new Unusable(Reason.QUOTES);
                }
                fields.add(field);
            }
            if (end == line.length()) {
                break;
            }
            at = end + 1;
        }
        if (fields.size() != NUMBER) {
            throw new Unusable(Reason.COLUMNS);
        }
        return fields;
    }

    /** Reads from behind the opening mark, and says where the comma or the end after the closing one is. */
    private static int quoted(String line, int from, StringBuilder field) throws Unusable {
        int at = from;
        while (at < line.length()) {
            char one = line.charAt(at++);
            if (one != '"') {
                field.append(one);
            } else if (at == line.length() || line.charAt(at) == ',') {
                return at;
            } else if (line.charAt(at++) == '"') {
                field.append('"');
            } else {
                break;
            }
        }
        throw new Unusable(Reason.QUOTES);
    }
}
