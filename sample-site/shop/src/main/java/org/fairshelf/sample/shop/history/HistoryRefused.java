package org.fairshelf.sample.shop.history;

/** The shop cannot be filled from this file; the message is one sentence for a person. */
public final class HistoryRefused extends Exception {
    private static final long serialVersionUID = 1L;

    HistoryRefused(String sentence) {
        super(sentence);
    }

    HistoryRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
