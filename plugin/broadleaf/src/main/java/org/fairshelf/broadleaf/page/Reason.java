package org.fairshelf.broadleaf.page;

import org.jspecify.annotations.Nullable;

/** One sentence about why a product is shown. For templates. Immutable. */
public final class Reason {

    private final String word;
    private final @Nullable Object detail;

    Reason(String word, @Nullable Object detail) {
        this.word = word;
        this.detail = detail;
    }

    /** The last part of a message key. */
    public String getWord() {
        return word;
    }

    /** What the sentence mentions: the name of a product, or a number; {@code null} if nothing. */
    public @Nullable Object getDetail() {
        return detail;
    }
}
