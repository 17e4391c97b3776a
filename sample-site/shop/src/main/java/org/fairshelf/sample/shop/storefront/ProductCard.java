package org.fairshelf.sample.shop.storefront;

import org.broadleafcommerce.common.money.Money;
import org.jspecify.annotations.Nullable;

/** A product as a list shows it. */
public final class ProductCard {
    private final Long id;
    private final String name;
    private final String summary;
    private final String url;
    private final String picture;
    private final String maker;
    private final Money price;
    private final @Nullable Money formerPrice;
    private final boolean dearerVariants;
    private final Availability availability;

    ProductCard(
            Long id,
            String name,
            String summary,
            String url,
            String picture,
            String maker,
            Money price,
            @Nullable Money formerPrice,
            boolean dearerVariants,
            Availability availability) {
        this.id = id;
        this.name = name;
        this.summary = summary;
        this.url = url;
        this.picture = picture;
        this.maker = maker;
        this.price = price;
        this.formerPrice = formerPrice;
        this.dearerVariants = dearerVariants;
        this.availability = availability;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getSummary() {
        return summary;
    }

    public String getUrl() {
        return url;
    }

    public String getPicture() {
        return picture;
    }

    public String getMaker() {
        return maker;
    }

    public Money getPrice() {
        return price;
    }

    /** What it cost before, when it is on sale. */
    public @Nullable Money getFormerPrice() {
        return formerPrice;
    }

    /** Whether the price is only where its variants begin. */
    public boolean isDearerVariants() {
        return dearerVariants;
    }

    public Availability getAvailability() {
        return availability;
    }
}
