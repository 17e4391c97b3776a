package org.fairshelf.admin.recommend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairshelf.admin.screen.SwitchForm;
import org.fairshelf.broadleaf.page.PickedProduct;
import org.fairshelf.broadleaf.recommend.SmallestGroup;

/** Everything the template of <em>Recommendations</em> shows. Immutable. */
final class RecommendationsPage {

    private final boolean on;
    private final boolean mainOn;
    private final boolean learning;
    private final Figures figures;
    private final TestShopper shopper;
    private final List<PickedProduct> preview;
    private final boolean mayChange;

    RecommendationsPage(
            boolean on,
            boolean mainOn,
            boolean learning,
            Figures figures,
            TestShopper shopper,
            List<PickedProduct> preview,
            boolean mayChange) {
        this.on = on;
        this.mainOn = mainOn;
        this.learning = learning;
        this.figures = figures;
        this.shopper = shopper;
        this.preview = Collections.unmodifiableList(new ArrayList<>(preview));
        this.mayChange = mayChange;
    }

    public boolean isOn() {
        return on;
    }

    /** Whether Fairshelf as a whole is on. */
    public boolean isMainOn() {
        return mainOn;
    }

    /** Whether it is still being read what recommendations rest on, so that figures and preview are not complete. */
    public boolean isLearning() {
        return learning;
    }

    public Figures getFigures() {
        return figures;
    }

    public TestShopper getShopper() {
        return shopper;
    }

    /** What the test shopper would see. */
    public List<PickedProduct> getPreview() {
        return preview;
    }

    public boolean isMayChange() {
        return mayChange;
    }

    public int getReasonLimit() {
        return SwitchForm.REASON_LIMIT;
    }

    public int getSmallest() {
        return SmallestGroup.LEAST;
    }

    public int getLargest() {
        return SmallestGroup.MOST;
    }
}
