package org.fairshelf.admin.access;

import java.util.Objects;

/** A person who is logged in to the admin and may at least look at Fairshelf. Immutable. */
public final class Visitor {

    private final String login;
    private final boolean mayChange;

    /** A visitor with the right to look, and with {@code mayChange} the right to change things, too. */
    public Visitor(String login, boolean mayChange) {
        this.login = Objects.requireNonNull(login, "login");
        this.mayChange = mayChange;
    }

    /** The name this person logs in with; unique in the admin, therefore the name in the trail. */
    public String login() {
        return login;
    }

    public boolean mayChange() {
        return mayChange;
    }
}
