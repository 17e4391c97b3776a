package org.fairshelf.broadleaf.hooks;

import org.jspecify.annotations.Nullable;

/** What a guarded call came to: a value, or "Fairshelf is off". */
final class Answer<T> {

    private final @Nullable T value;

    private Answer(@Nullable T value) {
        this.value = value;
    }

    static <T> Answer<T> of(T value) {
        return new Answer<>(value);
    }

    static <T> Answer<T> off() {
        return new Answer<>(null);
    }

    boolean isOff() {
        return value == null;
    }

    T or(T fallback) {
        return value == null ? fallback : value;
    }
}
