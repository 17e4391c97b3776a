package org.fairshelf.broadleaf.receipt;

import org.fairshelf.broadleaf.automation.Letterhead;
import org.fairshelf.privacy.DataController;

/** Who issues receipts: the shop, and who is responsible for its data. */
public final class Issuer {

    static final String CENTRE = "/privacy";
    static final String RECEIPTS = CENTRE + "/receipts/";
    static final String KEYS = RECEIPTS + "keys.json";

    private final DataController controller;
    private final Letterhead letterhead;

    /** As the properties of the shop say. */
    public Issuer(DataController controller, Letterhead letterhead) {
        this.controller = controller;
        this.letterhead = letterhead;
    }

    DataController controller() {
        return controller;
    }

    /** Who is responsible; the name of the shop where nothing else is said. */
    String name() {
        return controller.name().isEmpty() ? letterhead.name() : controller.name();
    }

    /** The name of the shop. */
    String shop() {
        return letterhead.name().isEmpty() ? controller.name() : letterhead.name();
    }

    /** The whole address of a page of the shop, if the shop knows its own; otherwise the path. Never taken from a request. */
    String page(String path) {
        return letterhead.hasAddress() ? letterhead.page(path) : path;
    }
}
