package org.fairshelf.rights;

import java.util.Objects;

/** What a request says about the person who makes it; stored sealed. Immutable; what is not known is empty. */
public final class Details {

    /** The longest text of a person. */
    public static final int WORDS_LIMIT = 1000;
    /** The longest note on how identity was checked. */
    public static final int IDENTITY_LIMIT = 200;

    private static final int PARTS = 4;

    private final String address;
    private final String language;
    private final String identity;
    private final String words;

    /**
     * The details.
     *
     * @param address the email address
     * @param language tag of the language in which the person is written to
     * @param identity how identity was checked, in one line
     * @param words what the person wants, in words of their own
     * @throws IllegalArgumentException if a text is too long, or one that is a line has several
     */
    public Details(String address, String language, String identity, String words) {
        this.address = line(address, 254);
        this.language = line(language, 35);
        this.identity = line(identity, IDENTITY_LIMIT);
        this.words = upTo(words, WORDS_LIMIT);
    }

    /** Of somebody who is known by the request itself. */
    public static Details none() {
        return new Details("", "", "", "");
    }

    /** The same with other words. */
    public Details saying(String other) {
        return new Details(address, language, identity, other);
    }

    /** From {@link #text()}. */
    public static Details of(String text) {
        String[] parts = text.split("\n", PARTS);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("These are no details of a request.");
        }
        return new Details(parts[0], parts[1], parts[2], parts[3]);
    }

    /** All in one text, to be sealed. */
    public String text() {
        return address + "\n" + language + "\n" + identity + "\n" + words;
    }

    public String address() {
        return address;
    }

    public String language() {
        return language;
    }

    public String identity() {
        return identity;
    }

    public String words() {
        return words;
    }

    private static String line(String text, int limit) {
        if (Objects.requireNonNull(text, "text").indexOf('\n') >= 0) {
            throw new IllegalArgumentException("This must be one line.");
        }
        return upTo(text, limit);
    }

    private static String upTo(String text, int limit) {
        if (text.length() > limit) {
            throw new IllegalArgumentException("This has " + text.length() + " characters; " + limit + " are allowed.");
        }
        return text;
    }
}
