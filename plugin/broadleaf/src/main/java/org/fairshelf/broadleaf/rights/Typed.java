package org.fairshelf.broadleaf.rights;

import javax.servlet.http.HttpServletRequest;
import org.fairshelf.rights.Details;
import org.jspecify.annotations.Nullable;

/** What people type into our forms. */
final class Typed {

    private Typed() {}

    /** The parameter; {@code null} if there is none, or several: none of our forms sends that. */
    static @Nullable String one(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null || values.length != 1 ? null : values[0];
    }

    /** The words of a person without what cannot be seen; {@code null} if there are none, or too many. */
    static @Nullable String words(HttpServletRequest request) {
        String typed = one(request, "words");
        if (typed == null || typed.length() > 2 * Details.WORDS_LIMIT) {
            return null;
        }
        StringBuilder clean = new StringBuilder();
        typed.replace("\r\n", "\n").codePoints().forEach(c -> {
            boolean hidden = (Character.isISOControl(c) && c != '\n') || Character.getType(c) == Character.SURROGATE;
            clean.appendCodePoint(hidden ? ' ' : c);
        });
        String words = clean.toString().trim();
        return words.isEmpty() || words.length() > Details.WORDS_LIMIT ? null : words;
    }
}
