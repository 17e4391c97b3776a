package org.fairshelf.sample.shop.storefront;

import org.jspecify.annotations.Nullable;

/** What a visitor searches for: words only, of bearable length. Everything a search engine would take as a command is a gap. */
final class SearchTerm {
    private static final int LONGEST = 80;

    private final String text;

    private SearchTerm(String text) {
        this.text = text;
    }

    static SearchTerm of(@Nullable String typed) {
        if (typed == null) {
            return new SearchTerm("");
        }
        String words = typed.substring(0, Math.min(typed.length(), 4 * LONGEST))
                .replaceAll("[^\\p{L}\\p{N}'’-]+", " ")
                .replaceAll("(^|\\s)[-'’]+", " ")
                .trim();
        return new SearchTerm(
                words.substring(0, Math.min(words.length(), LONGEST)).trim());
    }

    String text() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
