package org.fairshelf.broadleaf.consent;

import org.fairshelf.consent.Place;
import org.fairshelf.shared.SubjectId;

/**
 * A yes to purchase history covers earlier orders, as its wording says. For a guest that is what the shop's session knows: mostly the order
 * whose confirmation asks.
 */
public interface EarlierOrders {

    /**
     * Gives the subject the submitted orders of a customer of the shop, signed in or not. Through the gate, in the transaction of the caller.
     *
     * @param place where the shopper said yes; should the gate refuse, it is counted there
     * @throws IllegalStateException if the storage fails
     */
    void giveTo(SubjectId subject, long customer, Place place);
}
