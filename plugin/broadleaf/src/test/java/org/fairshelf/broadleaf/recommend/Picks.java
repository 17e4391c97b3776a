package org.fairshelf.broadleaf.recommend;

import java.util.Collections;
import java.util.List;
import org.fairshelf.capture.Event;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.recommend.Basket;
import org.fairshelf.recommend.Contributions;
import org.fairshelf.recommend.Interest;
import org.fairshelf.shared.SubjectId;

/** Picks for the tests of what shows them. */
public final class Picks {

    private Picks() {}

    public static Pick popular(long product) {
        return Pick.of(product, Pick.Basis.POPULAR);
    }

    public static Pick related(long product, int supporters) {
        return Pick.related(product, supporters);
    }

    /** Because of one product that was looked at, by so many shoppers. */
    public static Pick personal(long product, long because, int supporters) {
        return personal(product, because, supporters, Event.Type.PRODUCT_VIEW);
    }

    public static Pick personal(long product, long because, int supporters, Event.Type how) {
        Contributions contributions = new Contributions(3);
        for (int i = 0; i < supporters; i++) {
            SubjectId subject = SubjectId.of(String.format("%032x", i + 1));
            contributions.put(
                    subject, Collections.singletonList(Basket.of(Purpose.BROWSING, List.of(product, because))));
        }
        return Pick.personal(
                product,
                contributions
                        .model()
                        .recommend(Collections.singletonList(Interest.of(how, because, 1)), 1)
                        .get(0)
                        .evidence());
    }
}
