package org.fairshelf.fairness;

/** Nothing can be said about fairness: no page, no question, no browser. The message says what to do about it. */
public final class NotMeasured extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotMeasured(String message) {
        super(message);
    }
}
