package org.fairshelf.admin.emails;

import org.fairshelf.automation.MailTally;
import org.jspecify.annotations.Nullable;

/** Everything the template of <em>Emails</em> shows. Immutable. */
final class EmailsPage {

    private final @Nullable MailTally tally;
    private final boolean on;
    private final boolean fairshelfOn;
    private final @Nullable String missing;
    private final @Nullable String english;
    private final @Nullable String german;
    private final boolean mayChange;
    private final int reasonLimit;

    /**
     * A page.
     *
     * @param tally {@code null} if what is stored cannot be read
     * @param missing the property without which no mail can be sent; {@code null} if all are there
     * @param english the mail in plain text; {@code null} if it cannot be written
     * @param german the same in German
     */
    EmailsPage(
            @Nullable MailTally tally,
            boolean on,
            boolean fairshelfOn,
            @Nullable String missing,
            @Nullable String english,
            @Nullable String german,
            boolean mayChange,
            int reasonLimit) {
        this.tally = tally;
        this.on = on;
        this.fairshelfOn = fairshelfOn;
        this.missing = missing;
        this.english = english;
        this.german = german;
        this.mayChange = mayChange;
        this.reasonLimit = reasonLimit;
    }

    public boolean isReadable() {
        return tally != null;
    }

    public long getWaiting() {
        return tally == null ? 0 : tally.waiting();
    }

    public long getSent() {
        return tally == null ? 0 : tally.sent();
    }

    public long getUnclear() {
        return tally == null ? 0 : tally.unclear();
    }

    public long getGivenUp() {
        return tally == null ? 0 : tally.givenUp();
    }

    /** Whether the series is on. */
    public boolean isOn() {
        return on;
    }

    /** Whether Fairshelf as a whole is on. */
    public boolean isFairshelfOn() {
        return fairshelfOn;
    }

    public @Nullable String getMissing() {
        return missing;
    }

    public @Nullable String getEnglish() {
        return english;
    }

    public @Nullable String getGerman() {
        return german;
    }

    /** Whether the mail can be shown and sent. */
    public boolean isWritable() {
        return missing == null && english != null && german != null;
    }

    /** Whether the person who looks may turn the series and send tests. */
    public boolean isMayChange() {
        return mayChange;
    }

    public int getReasonLimit() {
        return reasonLimit;
    }
}
