package org.fairshelf.sample.shop.storefront;

import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.jspecify.annotations.Nullable;

/** Where the picture of a product is. */
final class Pictures {
    private static final String PLACEHOLDER = "/img/logo.svg";

    private Pictures() {}

    static String of(@Nullable Product product) {
        if (product == null) {
            return PLACEHOLDER;
        }
        Media primary = product.getMedia().get("primary");
        if (primary != null && primary.getUrl() != null) {
            return primary.getUrl();
        }
        String url = product.getUrl();
        return url == null ? PLACEHOLDER : "/img/catalog" + url.substring(url.lastIndexOf('/')) + ".svg";
    }
}
