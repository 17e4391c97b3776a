package org.fairshelf.broadleaf.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the privacy centre shows. For templates. Immutable once built. */
public final class PrivacyPage {

    private final List<PurposeCard> purposes;
    private final List<KnownEvent> events;
    private final long total;
    private final List<KnownMail> mails;
    private final List<KnownRequest> requests;
    private final List<Receipt> receipts;
    private final String wording;
    private final String said;
    private final boolean on;
    private final boolean signalling;
    private final boolean withoutData;
    private final boolean known;
    private final boolean visit;
    private final @Nullable String restrictedSince;
    private final boolean signedIn;
    private final boolean linked;

    PrivacyPage(
            List<PurposeCard> purposes,
            List<KnownEvent> events,
            long total,
            List<KnownMail> mails,
            List<KnownRequest> requests,
            List<Receipt> receipts,
            String wording,
            String said,
            boolean on,
            boolean signalling,
            boolean withoutData,
            boolean known,
            boolean visit,
            @Nullable String restrictedSince,
            boolean signedIn,
            boolean linked) {
        this.purposes = Collections.unmodifiableList(new ArrayList<>(purposes));
        this.events = Collections.unmodifiableList(new ArrayList<>(events));
        this.total = total;
        this.mails = Collections.unmodifiableList(new ArrayList<>(mails));
        this.requests = Collections.unmodifiableList(new ArrayList<>(requests));
        this.receipts = Collections.unmodifiableList(new ArrayList<>(receipts));
        this.wording = wording;
        this.said = said;
        this.on = on;
        this.signalling = signalling;
        this.withoutData = withoutData;
        this.known = known;
        this.visit = visit;
        this.restrictedSince = restrictedSince;
        this.signedIn = signedIn;
        this.linked = linked;
    }

    public List<PurposeCard> getPurposes() {
        return purposes;
    }

    /** The newest of what is known. */
    public List<KnownEvent> getEvents() {
        return events;
    }

    /** How many there are in all. */
    public long getTotal() {
        return total;
    }

    public boolean isMore() {
        return total > events.size();
    }

    /** The mails that wait or were sent, newest first. */
    public List<KnownMail> getMails() {
        return mails;
    }

    /** What the shopper has asked for, newest first. */
    public List<KnownRequest> getRequests() {
        return requests;
    }

    public List<Receipt> getReceipts() {
        return receipts;
    }

    /** What forms say about the wording that is shown. */
    public String getWording() {
        return wording;
    }

    /** What has just been chosen or done, as the last part of a message key; empty if nothing. */
    public String getSaid() {
        return said;
    }

    /** Whether Fairshelf is on. */
    public boolean isOn() {
        return on;
    }

    /** Whether the browser asks not to personalise. */
    public boolean isSignalling() {
        return signalling;
    }

    /** Whether the shop is shown without the shopper's data. */
    public boolean isWithoutData() {
        return withoutData;
    }

    /** Whether anything at all is stored about the shopper. */
    public boolean isKnown() {
        return known;
    }

    /** Whether what is shown is remembered for this visit only. */
    public boolean isVisit() {
        return visit;
    }

    /** Since when the data is kept but not used; {@code null} if it may be used. */
    public @Nullable String getRestrictedSince() {
        return restrictedSince;
    }

    /** Whether a customer is signed in. */
    public boolean isSignedIn() {
        return signedIn;
    }

    /** Whether this is the answer to a request by mail: it shows what is known, and changes nothing. */
    public boolean isLinked() {
        return linked;
    }
}
