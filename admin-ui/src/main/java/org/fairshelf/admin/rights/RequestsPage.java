package org.fairshelf.admin.rights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairshelf.rights.Details;
import org.jspecify.annotations.Nullable;

/** Everything the list of requests shows. Immutable. */
final class RequestsPage {

    private final @Nullable String trouble;
    private final @Nullable String problem;
    private final @Nullable ShownFigures figures;
    private final List<ShownRequest> open;
    private final String law;
    private final boolean mayChange;

    RequestsPage(ShownFigures figures, List<ShownRequest> open, String law, boolean mayChange) {
        this(null, null, figures, open, law, mayChange);
    }

    private RequestsPage(
            @Nullable String trouble,
            @Nullable String problem,
            @Nullable ShownFigures figures,
            List<ShownRequest> open,
            String law,
            boolean mayChange) {
        this.trouble = trouble;
        this.problem = problem;
        this.figures = figures;
        this.open = Collections.unmodifiableList(new ArrayList<>(open));
        this.law = law;
        this.mayChange = mayChange;
    }

    /** A page that can only say why it shows nothing, in the words of Today. */
    static RequestsPage broken(String trouble, @Nullable String problem) {
        return new RequestsPage(trouble, problem, null, Collections.emptyList(), "eu", false);
    }

    public @Nullable String getTrouble() {
        return trouble;
    }

    public @Nullable String getProblem() {
        return problem;
    }

    public @Nullable ShownFigures getFigures() {
        return figures;
    }

    /** Those that wait, the most urgent first; none for people who may only look. */
    public List<ShownRequest> getOpen() {
        return open;
    }

    /** The word for the law whose clock holds. */
    public String getLaw() {
        return law;
    }

    public boolean isMayChange() {
        return mayChange;
    }

    public int getWordsLimit() {
        return Details.WORDS_LIMIT;
    }

    public int getIdentityLimit() {
        return Details.IDENTITY_LIMIT;
    }
}
