package org.fairshelf.broadleaf.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.fairshelf.capture.Event;
import org.fairshelf.capture.EventStore;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/** The products a shopper looked at last, for as long as browsing history may be used (requirement F3). */
public final class SeenProducts {

    private static final int LOOKED_THROUGH = 60;
    private static final String PICTURE = "primary";

    private final Gate gate;
    private final EventStore events;
    private final PlatformBean<CatalogService> catalog;

    /** Reads nothing yet. */
    public SeenProducts(Gate gate, EventStore events, PlatformBean<CatalogService> catalog) {
        this.gate = gate;
        this.events = events;
        this.catalog = catalog;
    }

    /**
     * Their ids, the last one first. Needs no request.
     *
     * @throws IllegalStateException if the storage fails
     */
    List<Long> ids(Shopper shopper, Visit visit) {
        Optional<Pass> pass = gate.enter(shopper, Purpose.BROWSING, Place.BLOCK);
        Set<Long> ids = new LinkedHashSet<>();
        if (pass.isPresent()) {
            List<Event> seen = pass.get().isForStorage()
                    ? events.latest(pass.get(), LOOKED_THROUGH)
                    : visit.memory().latest(pass.get(), LOOKED_THROUGH);
            for (Event event : seen) {
                if (event.type() == Event.Type.PRODUCT_VIEW) {
                    ids.add(event.thing());
                }
            }
        }
        return new ArrayList<>(ids);
    }

    /** Those that the shop still sells, on the thread of the page. */
    List<SeenProduct> show(List<Long> ids, @Nullable Long shown, int most) {
        List<SeenProduct> products = new ArrayList<>();
        for (Long id : ids) {
            if (products.size() == most) {
                break;
            }
            Product product = id.equals(shown) ? null : catalog.get().findProductById(id);
            if (product != null && product.isActive() && product.getUrl() != null) {
                products.add(new SeenProduct(product.getName(), product.getUrl(), picture(product)));
            }
        }
        return products;
    }

    private static @Nullable String picture(Product product) {
        Map<String, Media> media = product.getMedia();
        Media primary = media == null ? null : media.get(PICTURE);
        return primary == null ? null : primary.getUrl();
    }
}
