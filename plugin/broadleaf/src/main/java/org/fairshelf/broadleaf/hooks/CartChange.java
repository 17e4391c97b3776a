package org.fairshelf.broadleaf.hooks;

import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.jspecify.annotations.Nullable;

/** What was done to a cart. Immutable. */
public final class CartChange {

    /** What kind of change. */
    public enum Kind {
        ADD,
        UPDATE,
        REMOVE
    }

    private final Kind kind;
    private final long product;
    private final int pieces;

    /**
     * A change.
     *
     * @param product the id of the product
     * @param pieces how many were added, how many there are now, or 0 for a removal
     */
    public CartChange(Kind kind, long product, int pieces) {
        this.kind = kind;
        this.product = product;
        this.pieces = pieces;
    }

    public Kind kind() {
        return kind;
    }

    public long product() {
        return product;
    }

    public int pieces() {
        return pieces;
    }

    /** What the workflow of that kind has done; {@code null} if it was done to something that is no product. */
    static @Nullable CartChange of(Kind kind, CartOperationRequest operation) {
        OrderItemRequestDTO wanted = operation.getItemRequest();
        Long product = wanted == null ? null : wanted.getProductId();
        if (product == null) {
            product = product(operation.getOrderItem());
        }
        Integer pieces = wanted == null ? null : wanted.getQuantity();
        return product == null
                ? null
                : new CartChange(kind, product, kind == Kind.REMOVE || pieces == null ? 0 : pieces);
    }

    private static @Nullable Long product(@Nullable OrderItem item) {
        Product product = null;
        if (item instanceof DiscreteOrderItem) {
            product = ((DiscreteOrderItem) item).getProduct();
        } else if (item instanceof BundleOrderItem) {
            product = ((BundleOrderItem) item).getProduct();
        }
        return product == null ? null : product.getId();
    }
}
