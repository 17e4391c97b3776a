package org.fairshelf.broadleaf.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.web.order.CartState;
import org.fairshelf.broadleaf.recommend.Histories;
import org.fairshelf.broadleaf.recommend.History;
import org.fairshelf.broadleaf.recommend.Pick;
import org.fairshelf.broadleaf.recommend.Recommender;
import org.fairshelf.broadleaf.recommend.Situation;
import org.fairshelf.capture.VisitMemory;
import org.fairshelf.consent.Shopper;
import org.jspecify.annotations.Nullable;

/**
 * Fills the list of a block: with what the shopper's own history speaks for, with what goes with the product of the page, with what is similar
 * to it, and at last with what sells well. Whatever does not answer is left out.
 */
public final class Shelf {

    private static final String CART = "cart";

    private final Histories histories;
    private final Recommender recommender;
    private final KnownSimilar similar;
    private final PickedProducts products;

    /** Shows nothing yet. */
    public Shelf(Histories histories, Recommender recommender, KnownSimilar similar, PickedProducts products) {
        this.histories = histories;
        this.recommender = recommender;
        this.similar = similar;
        this.products = products;
    }

    /** What there is to choose from. Put together on the thread of the page, asked on another one. */
    Callable<Stock> stock(String name, Shopper shopper, VisitMemory visit, @Nullable Product shown) {
        Set<Long> inCart = inCart();
        Situation situation = name.equals(CART)
                ? Situation.atCart(inCart)
                : Situation.on(shown == null ? null : shown.getId(), inCart);
        return () -> {
            History history = histories.of(shopper, visit);
            return recommender.isOn()
                    ? new Stock(history, situation, recommender.picks(history, situation), true)
                    : new Stock(history, situation, Collections.emptyList(), false);
        };
    }

    /** What is shown of it, on the thread of the page. */
    List<PickedProduct> show(Stock stock, @Nullable Product shown, int most) {
        List<PickedProduct> shelf = new ArrayList<>();
        if (!stock.wanted) {
            return shelf;
        }
        Long product = shown == null ? null : shown.getId();
        Set<Long> known = new HashSet<>();
        products.add(shelf, stock.picks, product, known, most);
        if (shelf.size() < most && shown != null) {
            List<Pick> alike =
                    recommender.filtered(similar.to(shown), Pick.Basis.SIMILAR, stock.history, stock.situation);
            products.add(shelf, alike, product, known, most);
        }
        if (shelf.size() < most) {
            products.add(shelf, recommender.popular(stock.history, stock.situation), product, known, most);
        }
        return shelf;
    }

    private static Set<Long> inCart() {
        Set<Long> ids = new HashSet<>();
        Order cart = CartState.getCart();
        if (cart != null && cart.getOrderItems() != null) {
            for (OrderItem item : cart.getOrderItems()) {
                Product product = item instanceof DiscreteOrderItem ? ((DiscreteOrderItem) item).getProduct() : null;
                if (product != null) {
                    ids.add(product.getId());
                }
            }
        }
        return ids;
    }

    /** What there is to choose from. Immutable. */
    static final class Stock {

        private static final Stock NONE =
                new Stock(History.none(), Situation.on(null, Collections.emptySet()), Collections.emptyList(), false);

        private final History history;
        private final Situation situation;
        private final List<Pick> picks;
        private final boolean wanted;

        private Stock(History history, Situation situation, List<Pick> picks, boolean wanted) {
            this.history = history;
            this.situation = situation;
            this.picks = picks;
            this.wanted = wanted;
        }

        static Stock none() {
            return NONE;
        }

        History history() {
            return history;
        }
    }
}
