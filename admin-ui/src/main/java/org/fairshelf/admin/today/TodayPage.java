package org.fairshelf.admin.today;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairshelf.admin.rights.ShownFigures;
import org.fairshelf.admin.screen.SwitchForm;
import org.jspecify.annotations.Nullable;

/** Everything the template of <em>Today</em> shows. Immutable. */
final class TodayPage {

    private final Standing standing;
    private final @Nullable String problem;
    private final @Nullable Promised promised;
    private final @Nullable ShownFigures requests;
    private final boolean on;
    private final long problems;
    private final List<Connection> connections;
    private final List<Happening> happenings;
    private final boolean mayChange;

    /**
     * A page.
     *
     * @param problem what is wrong, for the person who looks after the shop; {@code null} if nothing or nothing more is known
     * @param promised how the promises stand; {@code null} if that cannot be read
     * @param requests how the requests of people stand; {@code null} if that cannot be read
     */
    TodayPage(
            Standing standing,
            @Nullable String problem,
            @Nullable Promised promised,
            @Nullable ShownFigures requests,
            boolean on,
            long problems,
            List<Connection> connections,
            List<Happening> happenings,
            boolean mayChange) {
        this.standing = standing;
        this.problem = problem;
        this.promised = promised;
        this.requests = requests;
        this.on = on;
        this.problems = problems;
        this.connections = Collections.unmodifiableList(new ArrayList<>(connections));
        this.happenings = Collections.unmodifiableList(new ArrayList<>(happenings));
        this.mayChange = mayChange;
    }

    /** The word for how Fairshelf stands, for message keys and styles. */
    public String getStanding() {
        return standing.word();
    }

    public boolean isTrouble() {
        return standing.needsSomeone();
    }

    /** Whether the page can say anything beyond the first sentence. */
    public boolean isReadable() {
        return !standing.cannotWork();
    }

    public @Nullable String getProblem() {
        return problem;
    }

    public @Nullable Promised getPromised() {
        return promised;
    }

    public @Nullable ShownFigures getRequests() {
        return requests;
    }

    public boolean isOn() {
        return on;
    }

    /** Calls of today that failed or were too slow, over all connections. */
    public long getProblems() {
        return problems;
    }

    public List<Connection> getConnections() {
        return connections;
    }

    public List<Happening> getHappenings() {
        return happenings;
    }

    /** Whether the person who looks at the page may use the main switch. */
    public boolean isMayChange() {
        return mayChange;
    }

    public int getReasonLimit() {
        return SwitchForm.REASON_LIMIT;
    }
}
