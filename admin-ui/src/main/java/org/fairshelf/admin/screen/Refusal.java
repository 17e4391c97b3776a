package org.fairshelf.admin.screen;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Ends a request that cannot be answered as asked; {@link RefusalPage} tells the person why and what to do next. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a request ends here. Each has its own words in the message bundle. */
    public enum Reason {
        /** The person lacks the permission. */
        NO_PERMISSION("permission", HttpStatus.FORBIDDEN),
        /** The form's token is not the one of this session. */
        STALE_FORM("form", HttpStatus.FORBIDDEN),
        /** A form value that none of our pages sends. */
        UNKNOWN_INPUT("input", HttpStatus.BAD_REQUEST),
        /** No page of ours has this address. */
        NO_PAGE("page", HttpStatus.NOT_FOUND),
        /** The change could not be stored; nothing was changed. */
        NOT_STORED("storing", HttpStatus.SERVICE_UNAVAILABLE);

        private final String word;
        private final HttpStatus status;

        Reason(String word, HttpStatus status) {
            this.word = word;
            this.status = status;
        }

        /** The word for it in message keys. */
        public String word() {
            return word;
        }

        HttpStatus status() {
            return status;
        }
    }

    private final Reason reason;

    /** A refusal without another fault behind it. */
    public Refusal(Reason reason) {
        this(reason, null);
    }

    /** A refusal because of another fault. */
    public Refusal(Reason reason, @Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
