package org.fairshelf.admin.privacy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairshelf.consent.ChainVerdict;
import org.jspecify.annotations.Nullable;

/** What a verification of the ledger came to, as it is recorded in the trail and read again from there. Immutable. */
final class Verification {

    /** The outcome when the time was over before the end of the ledger. */
    private static final String UNFINISHED = "unfinished";

    private static final Pattern WHOLE = Pattern.compile("unbroken: ([0-9]{1,18}) rows, head ([0-9a-f]{64})");
    private static final Pattern BROKEN = Pattern.compile("broken at row ([0-9]{1,18}): (number|link|content|end)");

    private final String outcome;
    private final long row;
    private final @Nullable String head;
    private final @Nullable String fault;

    private Verification(String outcome, long row, @Nullable String head, @Nullable String fault) {
        this.outcome = outcome;
        this.row = row;
        this.head = head;
        this.fault = fault;
    }

    /** The text for the trail; without a verdict the time was over. */
    static String text(Optional<ChainVerdict> verdict) {
        return verdict.map(Verification::text).orElse(UNFINISHED);
    }

    private static String text(ChainVerdict verdict) {
        return verdict.fault()
                .map(fault -> "broken at row " + verdict.brokenRow() + ": " + word(fault))
                .orElseGet(() -> "unbroken: " + verdict.rows() + " rows, head " + verdict.head());
    }

    /** What the trail has; a text that this version has not written is no outcome that it could explain. */
    static Verification of(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches()) {
            return new Verification("whole", Long.parseLong(whole.group(1)), whole.group(2), null);
        }
        Matcher broken = BROKEN.matcher(text);
        if (broken.matches()) {
            return new Verification("broken", Long.parseLong(broken.group(1)), null, broken.group(2));
        }
        return new Verification(UNFINISHED, 0, null, null);
    }

    /** The word for a fault in the trail and in message keys. */
    static String word(ChainVerdict.Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }

    /** The word for it in message keys and style classes: {@code whole}, {@code broken} or {@code unfinished}. */
    public String getOutcome() {
        return outcome;
    }

    /** How many rows are unbroken, or which is broken. */
    public long getRow() {
        return row;
    }

    /** The hash of the last row; {@code null} unless the ledger is whole. */
    public @Nullable String getHead() {
        return head;
    }

    /** The word for what is wrong; {@code null} unless the ledger is broken. */
    public @Nullable String getFault() {
        return fault;
    }
}
