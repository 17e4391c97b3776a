package org.fairshelf.broadleaf.recommend;

import java.util.List;
import java.util.Map;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.recommend.Model;
import org.fairshelf.shared.Switch;

/** Recommenders and histories for the tests of what shows them. */
public final class Recommenders {

    private Recommenders() {}

    /** Of a shop that has learned nothing yet and sells these best. */
    public static Recommender selling(List<Long> best, Switch wanted) {
        return new Recommender(Model::empty, () -> best, wanted);
    }

    /** Of shoppers who have ordered nothing. */
    public static Histories histories(Stores stores) {
        return new Histories(stores.atomically(), stores.gate(), stores.events(), (pass, orders) -> Map.of());
    }
}
