package org.fairshelf.admin.rights;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fairshelf.admin.screen.Moment;
import org.fairshelf.rights.RightsDesk;
import org.fairshelf.rights.RightsRequest;
import org.jspecify.annotations.Nullable;

/** One request as the pages show it, without a word about the person. Immutable. */
final class ShownRequest {

    private final RightsRequest request;
    private final Moment received;
    private final LocalDate day;
    private final String due;
    private final boolean overdue;
    private final long daysLeft;
    private final @Nullable String confirmBy;

    ShownRequest(
            RightsRequest request,
            Moment received,
            LocalDate day,
            String due,
            LocalDate today,
            boolean overdue,
            @Nullable String confirmBy) {
        this.request = request;
        this.received = received;
        this.day = day;
        this.due = due;
        this.overdue = overdue;
        this.daysLeft = ChronoUnit.DAYS.between(today, day);
        this.confirmBy = confirmBy;
    }

    LocalDate day() {
        return day;
    }

    public String getId() {
        return request.id();
    }

    public String getName() {
        return RightsDesk.shortName(request.id());
    }

    public String getKind() {
        return request.kind().word();
    }

    public String getChannel() {
        return request.channel().word();
    }

    public String getState() {
        return request.state().word();
    }

    public boolean isOpen() {
        return request.isOpen();
    }

    /** Whether it waits for the person to use the link. */
    public boolean isUnconfirmed() {
        return request.state() == RightsRequest.State.RECEIVED;
    }

    public boolean isExtended() {
        return request.isExtended();
    }

    /** Whether the person is being asked to say more. */
    public boolean isPaused() {
        return request.pausedSince().isPresent();
    }

    public boolean isErasure() {
        return "erasure".equals(getKind());
    }

    /** Whether it is for people to answer, with the data as a file. */
    public boolean isForPeople() {
        return "access".equals(getKind()) || "portability".equals(getKind()) || "rectification".equals(getKind());
    }

    public Moment getReceived() {
        return received;
    }

    public String getDue() {
        return due;
    }

    public String getDueIso() {
        return day.toString();
    }

    public boolean isOverdue() {
        return overdue;
    }

    /** How many days are left; negative if it is overdue. */
    public long getDaysLeft() {
        return daysLeft;
    }

    /** Until when receipt has to be confirmed, where a law asks for it; {@code null} otherwise. */
    public @Nullable String getConfirmBy() {
        return confirmBy;
    }
}
