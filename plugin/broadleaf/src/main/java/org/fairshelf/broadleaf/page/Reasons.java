package org.fairshelf.broadleaf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.fairshelf.broadleaf.recommend.Pick;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.fairshelf.recommend.Evidence;
import org.jspecify.annotations.Nullable;

/** Turns what has really scored into sentences (requirement E8). Says nothing that was not used, and nothing more exact than it helps. */
final class Reasons {

    private static final int[] STEPS = {3, 5, 10, 20, 50, 100, 200, 500, 1000};

    private final PlatformBean<CatalogService> catalog;

    Reasons(PlatformBean<CatalogService> catalog) {
        this.catalog = catalog;
    }

    /** On the thread of the page. */
    List<Reason> of(Pick pick, @Nullable Long shown) {
        List<Reason> reasons = new ArrayList<>();
        for (Evidence evidence : pick.evidence()) {
            long product = evidence.interest().product();
            Product named = catalog.get().findProductById(product);
            String word = evidence.interest().how().word();
            if (named == null) {
                reasons.add(new Reason(word + ".gone", null));
            } else {
                reasons.add(new Reason(shown != null && shown == product ? "shown" : word, named.getName()));
            }
        }
        reasons.add(new Reason(pick.basis().name().toLowerCase(Locale.ROOT), roughly(pick.supporters())));
        return reasons;
    }

    /** Rounded down: nobody should be able to watch single shoppers come and go. */
    static int roughly(int supporters) {
        int rough = 0;
        for (int step : STEPS) {
            if (step <= supporters) {
                rough = step;
            }
        }
        return rough;
    }
}
