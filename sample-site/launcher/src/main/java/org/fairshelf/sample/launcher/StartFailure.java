package org.fairshelf.sample.launcher;

/** Something a person must change before the shop can start; the message is the one sentence they are shown. */
final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;

    StartFailure(String sentence) {
        super(sentence);
    }

    StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
