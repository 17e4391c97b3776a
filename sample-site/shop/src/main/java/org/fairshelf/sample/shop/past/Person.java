package org.fairshelf.sample.shop.past;

import java.util.Locale;

/** Who somebody is, as far as a shop gets to know it. */
public final class Person {
    private final String firstName;
    private final String lastName;
    private final String email;
    private final Locale language;
    private final PostalAddress address;

    public Person(String firstName, String lastName, String email, Locale language, PostalAddress address) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.email = email;
        this.language = language;
        this.address = address;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    /** Empty if the shop does not know it, as of a guest of an imported history. */
    String email() {
        return email;
    }

    /** English or German: the language in which they use the shop. */
    Locale language() {
        return language;
    }

    PostalAddress address() {
        return address;
    }
}
