package org.fairshelf.sample.shop.catalog;

/** A catalog file that cannot be used; the message is one sentence that names the file and the place in it. */
public final class CatalogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CatalogException(String message) {
        super(message);
    }

    CatalogException(String message, Throwable cause) {
        super(message, cause);
    }
}
