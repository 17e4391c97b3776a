package org.fairshelf.automation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name as it may stand in a greeting (requirement F1). Anybody can register with somebody else's address and a text of their own as a name;
 * what does not look like a name is left out, so that a mail never carries such a text.
 */
public final class FirstName {

    private static final int LONGEST = 40;
    /** Letters with their marks, and what stands between the parts of names. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019 .-]{1,2}[\\p{L}\\p{M}]+)*\\.?");

    private FirstName() {}

    /** The name; empty if there is none, or it does not look like one: then the greeting does without. */
    public static Optional<String> of(@Nullable String text) {
        String name = text == null ? "" : text.trim();
        boolean looksLikeOne = name.length() <= LONGEST && NAME.matcher(name).matches();
        return looksLikeOne && name.indexOf("www.") < 0 ? Optional.of(name) : Optional.empty();
    }
}
