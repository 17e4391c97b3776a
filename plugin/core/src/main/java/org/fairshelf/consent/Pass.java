package org.fairshelf.consent;

import java.time.Instant;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * The permission to store or read data about one shopper (or, for {@link Purpose#AUDIT} and {@link Purpose#RETENTION}, to count or delete
 * rows of all) for one purpose, now. Only the {@link Gate} makes one, and every store of such data asks for one: that is why there is no way
 * round the gate.
 */
public final class Pass {

    private final @Nullable SubjectId subject;
    private final Purpose purpose;
    private final Instant at;

    Pass(@Nullable SubjectId subject, Purpose purpose, Instant at) {
        this.subject = subject;
        this.purpose = purpose;
        this.at = at;
    }

    /**
     * Whose data.
     *
     * @throws IllegalStateException if the pass is for no subject: for a visit that is only remembered in memory, or for rows of all
     */
    public SubjectId subject() {
        if (subject == null) {
            throw new IllegalStateException("This pass is for no single subject.");
        }
        return subject;
    }

    /** Whether data may be stored with it; a visit is only remembered in memory. */
    public boolean isForStorage() {
        return subject != null;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** When it was given. */
    public Instant at() {
        return at;
    }

    /**
     * Returns itself if it is for one of the purposes.
     *
     * @throws IllegalArgumentException otherwise: the code that asked named another purpose than it acts on
     */
    public Pass requires(Purpose... purposes) {
        for (Purpose each : purposes) {
            if (each == purpose) {
                return this;
            }
        }
        throw new IllegalArgumentException("A pass for '" + purpose.word() + "' does not open this.");
    }

    @Override
    public String toString() {
        return "pass for " + purpose.word();
    }
}
