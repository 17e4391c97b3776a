package org.fairshelf.sample.shop.past;

import java.util.Locale;

/** Who somebody is, as far as a shop gets to know it. */
final class Person {
    private final String firstName;
    private final String lastName;
    private final String email;
    private final Locale language;
    private final PostalAddress address;

    Person(String firstName, String lastName, String email, Locale language, PostalAddress address) {
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
