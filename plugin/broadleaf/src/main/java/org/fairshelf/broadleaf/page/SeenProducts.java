package org.fairshelf.broadleaf.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.fairshelf.broadleaf.recommend.History;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.fairshelf.capture.Event;
import org.jspecify.annotations.Nullable;

/** The products a shopper looked at last, for as long as browsing history may be used (requirement F3). */
public final class SeenProducts {

    private static final String PICTURE = "primary";

    private final PlatformBean<CatalogService> catalog;

    /** Reads nothing yet. */
    public SeenProducts(PlatformBean<CatalogService> catalog) {
        this.catalog = catalog;
    }

    /** Those that the shop still sells, the last one first, on the thread of the page. */
    List<SeenProduct> show(History history, @Nullable Long shown, int most) {
        List<SeenProduct> products = new ArrayList<>();
        for (Long id : ids(history)) {
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

    private static Set<Long> ids(History history) {
        Set<Long> ids = new LinkedHashSet<>();
        for (Event event : history.events()) {
            if (event.type() == Event.Type.PRODUCT_VIEW) {
                ids.add(event.thing());
            }
        }
        return ids;
    }

    static @Nullable String picture(Product product) {
        Map<String, Media> media = product.getMedia();
        Media primary = media == null ? null : media.get(PICTURE);
        return primary == null ? null : primary.getUrl();
    }
}
