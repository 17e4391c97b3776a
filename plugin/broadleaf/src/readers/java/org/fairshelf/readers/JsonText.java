package org.fairshelf.readers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) without a library, so that what is checked here was read by nobody who also wrote it. Objects become maps, arrays
 * lists, numbers {@link Long} or {@link Double}. Anything that is no JSON, or names a member twice, is an {@link AssertionError}.
 */
public final class JsonText {

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** The object that is the whole text. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(String text) {
        JsonText json = new JsonText(text);
        Object value = json.value();
        json.blanks();
        if (json.at != text.length() || !(value instanceof Map)) {
            throw json.wrong("one object and nothing else");
        }
        return (Map<String, Object>) value;
    }

    private Object value() {
        blanks();
        switch (peek()) {
            case '{':
                return members();
            case '[':
                return elements();
            case '"':
                return string();
            case 't':
                return word("true", true);
            case 'f':
                return word("false", false);
            default:
                return number();
        }
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        blanks();
        while (peek() != '}') {
            blanks();
            String name = string();
            blanks();
            expect(':');
            if (members.put(name, value()) != null) {
                throw wrong("one member named " + name);
            }
            blanks();
            if (peek() != '}') {
                expect(',');
            }
        }
        at++;
        return members;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        at++;
        blanks();
        while (peek() != ']') {
            elements.add(value());
            blanks();
            if (peek() != ']') {
                expect(',');
            }
        }
        at++;
        return elements;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char next = text.charAt(at++);
            if (next < ' ') {
                throw wrong("no control character");
            }
            string.append(next == '\\' ? escaped() : next);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char next = text.charAt(at++);
        switch (next) {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            case '"', '\\', '/':
                return next;
            default:
                throw wrong("an escaped character");
        }
    }

    private Object number() {
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw wrong("a value");
        }
        return number.matches("-?\\d+") ? (Object) Long.valueOf(number) : (Object) Double.valueOf(number);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw wrong("'" + wanted + "'");
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private AssertionError wrong(String wanted) {
        return new AssertionError("Expected " + wanted + " at " + at + " of:\n" + text);
    }
}
