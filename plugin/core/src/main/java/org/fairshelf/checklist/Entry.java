package org.fairshelf.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairshelf.shared.Finding;
import org.jspecify.annotations.Nullable;

/** An item as it stands: the promise, what people say, what checks find, and the status that follows. Immutable. */
public final class Entry {

    private final Promise promise;
    private final @Nullable ItemState state;
    private final List<Look> looks;
    private final Status status;
    private final boolean overdue;

    Entry(Promise promise, @Nullable ItemState state, List<Look> looks, Instant now, LocalDate today) {
        this.promise = promise;
        this.state = state;
        this.looks = Collections.unmodifiableList(new ArrayList<>(looks));
        this.status = Status.of(said().workflow(), looks, now);
        this.overdue = said().due().map(due -> due.isBefore(today)).orElse(false);
    }

    public Promise promise() {
        return promise;
    }

    /** What people say; that it is to do, if nobody has said anything yet. */
    public Draft said() {
        return state == null ? Draft.untouched(promise.cadence()) : state.said();
    }

    /** 0 if nobody has said anything yet. */
    public long version() {
        return state == null ? 0 : state.version();
    }

    /** Who said something last, and when; empty if nobody ever did. */
    public Optional<ItemState> state() {
        return Optional.ofNullable(state);
    }

    /** What its checks found last; none if it has no check, if none has looked yet, or while Fairshelf is off and they found nothing wrong. */
    public List<Look> looks() {
        return looks;
    }

    public Status status() {
        return status;
    }

    /** Whether its due date has passed. */
    public boolean isOverdue() {
        return overdue;
    }

    /** Whether somebody has to do something about it: it is not kept, or its date has passed. */
    public boolean needsFixing() {
        return status.needsFixing() || overdue;
    }

    /** Since when the status is what it is; empty if that was never otherwise. */
    public Optional<Instant> since() {
        Optional<Instant> said = Optional.ofNullable(state).map(ItemState::since);
        switch (status) {
            case DOES_NOT_MATCH:
                return found(Finding.Outcome.DOES_NOT_HOLD).min(Comparator.naturalOrder());
            case KEPT_CHECKED:
                return Stream.concat(said.map(Stream::of).orElseGet(Stream::empty), found(Finding.Outcome.HOLDS))
                        .max(Comparator.naturalOrder());
            case PARTLY_KEPT:
                return said().workflow() == Workflow.TO_DO
                        ? found(Finding.Outcome.HOLDS).max(Comparator.naturalOrder())
                        : said;
            case KEPT_ON_WORD:
            case DOES_NOT_APPLY:
                return said;
            case NOT_LOOKED_AT:
                return Optional.empty();
        }
        throw new AssertionError(status);
    }

    private Stream<Instant> found(Finding.Outcome outcome) {
        return looks.stream().filter(look -> look.outcome() == outcome).map(Look::since);
    }
}
