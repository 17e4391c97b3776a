package org.fairshelf.admin.rights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairshelf.rights.Details;
import org.jspecify.annotations.Nullable;

/** Everything the page of one request shows. Immutable. */
final class RequestPage {

    private final ShownRequest request;
    private final List<ShownStep> steps;
    private final boolean extendable;
    private final @Nullable String dueIfExtended;
    private final boolean pausing;
    private final boolean looked;
    private final @Nullable Details details;

    RequestPage(
            ShownRequest request,
            List<ShownStep> steps,
            boolean extendable,
            @Nullable String dueIfExtended,
            boolean pausing,
            boolean looked,
            @Nullable Details details) {
        this.request = request;
        this.steps = Collections.unmodifiableList(new ArrayList<>(steps));
        this.extendable = extendable;
        this.dueIfExtended = dueIfExtended;
        this.pausing = pausing;
        this.looked = looked;
        this.details = details;
    }

    public ShownRequest getRequest() {
        return request;
    }

    public List<ShownStep> getSteps() {
        return steps;
    }

    /** Whether more time may be taken. */
    public boolean isExtendable() {
        return extendable;
    }

    public @Nullable String getDueIfExtended() {
        return dueIfExtended;
    }

    /** Whether the law lets the clock stand still. */
    public boolean isPausing() {
        return pausing;
    }

    /** Whether the person at the screen has asked for the details. */
    public boolean isLooked() {
        return looked;
    }

    /** Whether there are any. */
    public boolean isDetailed() {
        return details != null;
    }

    public String getAddress() {
        return details == null ? "" : details.address();
    }

    public String getIdentity() {
        return details == null ? "" : details.identity();
    }

    public String getWords() {
        return details == null ? "" : details.words();
    }

    public int getReasonLimit() {
        return DeedForm.REASON_LIMIT;
    }
}
