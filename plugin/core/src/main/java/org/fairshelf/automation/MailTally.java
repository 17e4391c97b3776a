package org.fairshelf.automation;

import org.jspecify.annotations.Nullable;

/** How many mails there are, without whose. Immutable. */
public final class MailTally {

    private final long waiting;
    private final long sent;
    private final long unclear;
    private final long givenUp;

    /** These numbers. */
    public MailTally(long waiting, long sent, long unclear, long givenUp) {
        this.waiting = waiting;
        this.sent = sent;
        this.unclear = unclear;
        this.givenUp = givenUp;
    }

    /** Those that wait or are being handed over. */
    public long waiting() {
        return waiting;
    }

    public long sent() {
        return sent;
    }

    /** Those of which nobody knows whether they were sent. */
    public long unclear() {
        return unclear;
    }

    public long givenUp() {
        return givenUp;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof MailTally)) {
            return false;
        }
        MailTally that = (MailTally) other;
        return waiting == that.waiting && sent == that.sent && unclear == that.unclear && givenUp == that.givenUp;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(waiting + 31 * (sent + 31 * (unclear + 31 * givenUp)));
    }

    @Override
    public String toString() {
        return waiting + " waiting, " + sent + " sent, " + unclear + " unclear, " + givenUp + " given up";
    }
}
