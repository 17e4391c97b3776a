package org.fairshelf.broadleaf.page;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.broadleafcommerce.common.money.Money;
import org.fairshelf.broadleaf.recommend.Pick;
import org.jspecify.annotations.Nullable;

/** A recommended product in a block. For templates. Immutable. */
public final class PickedProduct {

    private final long id;
    private final SeenProduct product;
    private final @Nullable Money price;
    private final boolean from;
    private final Pick.Basis basis;
    private final List<Reason> reasons;

    PickedProduct(
            long id, SeenProduct product, @Nullable Money price, boolean from, Pick.Basis basis, List<Reason> reasons) {
        this.id = id;
        this.product = product;
        this.price = price;
        this.from = from;
        this.basis = basis;
        this.reasons = Collections.unmodifiableList(reasons);
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return product.getName();
    }

    /** Its address within the shop. */
    public String getUrl() {
        return product.getUrl();
    }

    /** The address of its picture; {@code null} if it has none. */
    public @Nullable String getPicture() {
        return product.getPicture();
    }

    /** The shop's price for everybody, of variants the lowest; {@code null} if it has none. */
    public @Nullable Money getPrice() {
        return price;
    }

    /** Whether another variant costs more. */
    public boolean isFrom() {
        return from;
    }

    /** What speaks for it, as part of a message key. */
    public String getBasis() {
        return basis.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is shown because of this shopper. */
    public boolean isPersonal() {
        return basis == Pick.Basis.PERSONAL;
    }

    public List<Reason> getReasons() {
        return reasons;
    }
}
