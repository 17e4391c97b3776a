package org.fairshelf.broadleaf.recommend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.fairshelf.capture.Event;
import org.fairshelf.recommend.Interest;
import org.fairshelf.recommend.Interests;
import org.fairshelf.recommend.Model;
import org.fairshelf.recommend.Neighbour;
import org.fairshelf.recommend.Recommendation;
import org.fairshelf.shared.Switch;

/**
 * Says what may be shown where: first what a shopper's own history speaks for, as far as it may be used, then what was chosen together with
 * the product of the page, then what sells well. What is in the cart, was bought (where purchases may be used) or is not wanted is never among
 * it.
 */
public final class Recommender {

    private static final int INTERESTS = 20;
    private static final int MOST = 24;

    /** What lies before the shopper's eyes counts as much as several things of the past. */
    private static final double NOW = 3;

    private final Supplier<Model> model;
    private final Supplier<List<Long>> bestsellers;
    private final Switch recommendations;

    /** Recommends nothing yet. */
    public Recommender(ModelKeeper keeper, Bestsellers bestsellers, Switch recommendations) {
        this(keeper::model, bestsellers::products, recommendations);
    }

    Recommender(Supplier<Model> model, Supplier<List<Long>> bestsellers, Switch recommendations) {
        this.model = model;
        this.bestsellers = bestsellers;
        this.recommendations = recommendations;
    }

    /** Whether the merchant wants recommendations; read anew each time. */
    public boolean isOn() {
        return recommendations.isOn();
    }

    /** What may be shown to this shopper, best first; may be empty. Needs no request. */
    public List<Pick> picks(History history, Situation situation) {
        Model known = model.get();
        Set<Long> taken = unwanted(history, situation);
        List<Pick> picks = new ArrayList<>();
        // However much of it must not be shown: there is to be enough left.
        for (Recommendation each : known.recommend(interests(history, situation), MOST + taken.size())) {
            if (taken.add(each.product())) {
                picks.add(Pick.personal(each.product(), each.evidence()));
            }
        }
        if (situation.product() != null) {
            for (Neighbour each : known.neighbours(situation.product())) {
                if (taken.add(each.product())) {
                    picks.add(Pick.related(each.product(), each.supporters()));
                }
            }
        }
        return Collections.unmodifiableList(picks);
    }

    /** What sells well, of what may be shown to this shopper. Needs no request. */
    public List<Pick> popular(History history, Situation situation) {
        return filtered(bestsellers.get(), Pick.Basis.POPULAR, history, situation);
    }

    /** Others that are the same for everybody, without what must not be shown to this shopper. */
    public List<Pick> filtered(List<Long> products, Pick.Basis basis, History history, Situation situation) {
        Set<Long> taken = unwanted(history, situation);
        List<Pick> picks = new ArrayList<>();
        for (Long product : products) {
            if (taken.add(product)) {
                picks.add(Pick.of(product, basis));
            }
        }
        return picks;
    }

    private static Set<Long> unwanted(History history, Situation situation) {
        Set<Long> unwanted = new HashSet<>(situation.inCart());
        unwanted.addAll(history.bought());
        unwanted.addAll(history.declined());
        if (situation.product() != null) {
            unwanted.add(situation.product());
        }
        return unwanted;
    }

    /** Only what a purpose allows: what lies before the shopper's eyes belongs to browsing. */
    private static List<Interest> interests(History history, Situation situation) {
        List<Interest> interests = new ArrayList<>(Interests.of(history.events(), history.ordered(), INTERESTS));
        if (history.mayUseBrowsing()) {
            Long shown = situation.product();
            if (shown != null) {
                interests.removeIf(interest -> interest.product() == shown);
                interests.add(0, Interest.of(Event.Type.PRODUCT_VIEW, shown, NOW));
            }
            if (situation.isCartPage()) {
                interests.removeIf(interest -> situation.inCart().contains(interest.product()));
                situation.inCart().forEach(product -> interests.add(0, Interest.of(Event.Type.CART_ADD, product, NOW)));
            }
        }
        return interests;
    }
}
