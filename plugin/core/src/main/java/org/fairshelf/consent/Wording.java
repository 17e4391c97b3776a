package org.fairshelf.consent;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which text a shopper saw: version and language of the notice, and the SHA-256 of its texts. Immutable. */
public final class Wording {

    private final int notice;
    private final String language;
    private final String hash;

    /** As it was shown. */
    public Wording(int notice, String language, String hash) {
        this.notice = notice;
        this.language = language;
        this.hash = hash;
    }

    public int notice() {
        return notice;
    }

    /** {@code en} or {@code de}. */
    public String language() {
        return language;
    }

    /** 64 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Wording)) {
            return false;
        }
        Wording that = (Wording) other;
        return notice == that.notice && language.equals(that.language) && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(notice, language, hash);
    }

    @Override
    public String toString() {
        return "notice " + notice + " (" + language + ")";
    }
}
