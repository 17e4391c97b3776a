package org.fairshelf.sample.shop.history;

/** A line that cannot be used. */
final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Unusable(Reason reason) {
        // A file may have millions of them: without a stack trace.
        super(reason.sentence(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
