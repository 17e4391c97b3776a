package org.fairshelf.sample.shop.storefront;

/** Thrown by a controller when what the address names does not exist, or is not for this visitor's eyes. */
final class NotFound extends RuntimeException {
    NotFound(String what) {
        super(what);
    }
}
