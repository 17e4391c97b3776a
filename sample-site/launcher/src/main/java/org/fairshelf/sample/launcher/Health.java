package org.fairshelf.sample.launcher;

/** How the shop tells the start screen whether the module it installed works. */
public final class Health {
    /** Servlet context attribute: one line of text about Fairshelf, set by the shop when it is ready. */
    public static final String ATTRIBUTE = "fairshelf.sample.health";

    private Health() {}
}
