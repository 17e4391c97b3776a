package org.fairshelf.broadleaf.consent;

import org.fairshelf.consent.Shopper;

/** Who opens a page of ours: the shopper as Fairshelf knows it, and whether the shop has signed them in. Immutable. */
public final class Caller {

    private final Shopper shopper;
    private final boolean signedIn;

    Caller(Shopper shopper, boolean signedIn) {
        this.shopper = shopper;
        this.signedIn = signedIn;
    }

    public Shopper shopper() {
        return shopper;
    }

    public boolean isSignedIn() {
        return signedIn;
    }
}
