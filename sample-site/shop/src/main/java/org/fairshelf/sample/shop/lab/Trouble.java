package org.fairshelf.sample.shop.lab;

import java.util.Locale;
import java.util.Optional;

/** What the lab does to every call of the shop into Fairshelf. */
enum Trouble {
    NONE,
    THROW,
    HANG;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Trouble> of(String word) {
        for (Trouble trouble : values()) {
            if (trouble.word().equals(word)) {
                return Optional.of(trouble);
            }
        }
        return Optional.empty();
    }
}
