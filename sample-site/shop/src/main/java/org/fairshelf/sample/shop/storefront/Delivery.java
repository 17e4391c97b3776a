package org.fairshelf.sample.shop.storefront;

import java.util.List;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The one way this shop delivers, at one price. A cart has it from its first line, so its total is the real one. */
@Component("shopDelivery")
final class Delivery {
    private final FulfillmentOptionService options;
    private final OrderService orders;

    @Autowired
    Delivery(
            @Qualifier("blFulfillmentOptionService") FulfillmentOptionService options,
            @Qualifier("blOrderService") OrderService orders) {
        this.options = options;
        this.orders = orders;
    }

    @Nullable FulfillmentOption option() {
        List<FulfillmentOption> all = options.readAllFulfillmentOptions();
        return all.isEmpty() ? null : all.get(0);
    }

    @Nullable Money price() {
        FulfillmentOption option = option();
        return option instanceof FixedPriceFulfillmentOption ? ((FixedPriceFulfillmentOption) option).getPrice() : null;
    }

    /** The same cart, with the delivery chosen and priced. */
    Order chosenFor(Order cart) throws PricingException {
        FulfillmentOption option = option();
        boolean chosen = false;
        for (FulfillmentGroup group : cart.getFulfillmentGroups()) {
            if (group.getFulfillmentOption() == null && option != null) {
                group.setFulfillmentOption(option);
                chosen = true;
            }
        }
        return chosen ? orders.save(cart, true) : cart;
    }
}
