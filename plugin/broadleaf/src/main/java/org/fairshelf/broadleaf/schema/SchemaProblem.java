package org.fairshelf.broadleaf.schema;

import org.jspecify.annotations.Nullable;

/** Why the tables cannot be used, in a sentence for the person who runs the shop. */
final class SchemaProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    SchemaProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** The innermost reason, on one line: databases and Liquibase wrap it several times. */
    static String firstLine(Throwable failure) {
        Throwable reason = failure;
        while (reason.getCause() != null && reason.getCause() != reason) {
            reason = reason.getCause();
        }
        String message = reason.getMessage();
        String text = message == null || message.trim().isEmpty() ? reason.toString() : message.trim();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end).trim();
    }
}
