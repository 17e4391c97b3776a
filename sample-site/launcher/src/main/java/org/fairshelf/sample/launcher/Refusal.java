package org.fairshelf.sample.launcher;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a web application says, in one sentence for a person, why it will not start. */
public final class Refusal {
    /** The servlet context's attribute that holds it. */
    public static final String ATTRIBUTE = "fairshelf.sample.refusal";

    private volatile @Nullable String sentence;

    public void say(String reason) {
        sentence = reason;
    }

    Optional<String> sentence() {
        return Optional.ofNullable(sentence);
    }
}
