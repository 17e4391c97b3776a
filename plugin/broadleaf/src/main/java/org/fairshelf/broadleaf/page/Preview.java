package org.fairshelf.broadleaf.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairshelf.broadleaf.recommend.History;
import org.fairshelf.broadleaf.recommend.Recommender;
import org.fairshelf.broadleaf.recommend.Situation;

/** What a block would show to a test shopper, by the same rules as to everybody, for merchants. Nobody's data is looked at. */
public final class Preview {

    private final Recommender recommender;
    private final PickedProducts products;

    /** Shows nothing yet. */
    public Preview(Recommender recommender, PickedProducts products) {
        this.recommender = recommender;
        this.products = products;
    }

    /**
     * The block on the first page.
     *
     * @param looked the ids of the products that the test shopper has looked at, the last one first; empty for somebody who allows nothing
     * @throws RuntimeException if the shop's products cannot be read
     */
    public List<PickedProduct> of(List<Long> looked, int most) {
        History history = looked.isEmpty() ? History.none() : History.imagined(looked);
        Situation situation = Situation.on(null, Collections.emptySet());
        Set<Long> known = new HashSet<>();
        List<PickedProduct> shelf = new ArrayList<>();
        products.add(shelf, recommender.picks(history, situation), null, known, most);
        products.add(shelf, recommender.popular(history, situation), null, known, most);
        return shelf;
    }
}
