package org.fairshelf.admin.recommend;

import java.util.List;
import org.fairshelf.recommend.Model;

/** What recommendations rest on now. For templates. Immutable. */
final class Figures {

    private final int shoppers;
    private final long rows;
    private final int products;
    private final int smallestGroup;

    private Figures(int shoppers, long rows, int products, int smallestGroup) {
        this.shoppers = shoppers;
        this.rows = rows;
        this.products = products;
        this.smallestGroup = smallestGroup;
    }

    /**
     * Of a model.
     *
     * @param sold the ids of what the shop sells today; what it has learned about others says nothing about the shop any more
     */
    static Figures of(Model model, List<Long> sold) {
        long rows = sold.stream().filter(id -> !model.neighbours(id).isEmpty()).count();
        return new Figures(model.shoppers(), rows, sold.size(), model.smallestGroup());
    }

    /** How many shoppers let the shop learn from them; 0 stands for fewer than the smallest group, too. */
    public int getShoppers() {
        return shoppers < smallestGroup ? 0 : shoppers;
    }

    /** How many of the products that the shop sells have a row of their own. */
    public long getRows() {
        return rows;
    }

    /** How many products the shop sells. */
    public int getProducts() {
        return products;
    }

    public int getSmallestGroup() {
        return smallestGroup;
    }
}
