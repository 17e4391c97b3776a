package org.fairshelf.admin.recommend;

import java.util.List;
import java.util.stream.Collectors;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.broadleaf.page.Preview;
import org.fairshelf.broadleaf.recommend.ModelKeeper;
import org.fairshelf.broadleaf.recommend.SoldProducts;
import org.fairshelf.recommend.Model;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.shared.Switch;

/** Gathers what the page shows. The admin learns when the page is opened, from the same rows and by the same rules as the shop. */
final class Recommendations {

    private static final int SHOWN = 4;

    private final MainSwitch mainSwitch;
    private final Switch recommendations;
    private final ModelKeeper keeper;
    private final Learning learning;
    private final SoldProducts sold;
    private final Preview preview;

    Recommendations(
            MainSwitch mainSwitch,
            Switch recommendations,
            ModelKeeper keeper,
            Learning learning,
            SoldProducts sold,
            Preview preview) {
        this.mainSwitch = mainSwitch;
        this.recommendations = recommendations;
        this.keeper = keeper;
        this.learning = learning;
        this.sold = sold;
        this.preview = preview;
    }

    /**
     * The page.
     *
     * @throws IllegalStateException if Fairshelf's tables cannot be read
     */
    RecommendationsPage pageFor(Visitor visitor, TestShopper shopper) {
        boolean learned = learning.learn();
        Model model = keeper.model();
        List<Long> looked =
                shopper.getLooked().stream().map(TestShopper.Looked::getId).collect(Collectors.toList());
        return new RecommendationsPage(
                recommendations.isOn(),
                mainSwitch.isOn(),
                !learned,
                Figures.of(model, sold.ids()),
                shopper,
                preview.of(looked, SHOWN),
                visitor.mayChange());
    }
}
