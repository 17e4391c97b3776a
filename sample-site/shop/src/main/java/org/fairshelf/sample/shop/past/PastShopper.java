package org.fairshelf.sample.shop.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who bought in the shop, with every order, oldest first. */
final class PastShopper {
    private final Person person;
    private final @Nullable Instant registeredAt;
    private final @Nullable String password;
    private final List<PastOrder> orders;

    private PastShopper(
            Person person, @Nullable Instant registeredAt, @Nullable String password, List<PastOrder> orders) {
        this.person = person;
        this.registeredAt = registeredAt;
        this.password = password;
        this.orders = Collections.unmodifiableList(new ArrayList<>(orders));
    }

    /** Has an account that nobody can log in to: its password is not known to anybody. */
    static PastShopper registered(Person person, Instant at, List<PastOrder> orders) {
        return new PastShopper(person, at, null, orders);
    }

    /** Has an account that whoever knows the password can use. */
    static PastShopper registered(Person person, Instant at, String password, List<PastOrder> orders) {
        return new PastShopper(person, at, password, orders);
    }

    /** Never made an account; the shop cannot know that two orders of a guest are one person's. */
    static PastShopper guest(Person person, List<PastOrder> orders) {
        return new PastShopper(person, null, null, orders);
    }

    Person person() {
        return person;
    }

    /** Empty for a guest. */
    Optional<Instant> registeredAt() {
        return Optional.ofNullable(registeredAt);
    }

    /** In clear; empty if nobody may log in. */
    Optional<String> password() {
        return Optional.ofNullable(password);
    }

    /** What the shop says of one in three and of whoever may log in, and cannot prove: it is no consent. */
    boolean wantsNewsletter() {
        return password != null || (registeredAt != null && person.email().hashCode() % 3 == 0);
    }

    List<PastOrder> orders() {
        return orders;
    }
}
