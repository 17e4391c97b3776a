package org.fairshelf.admin.recommend;

/** What recommendations rest on now. For templates. Immutable. */
final class Figures {

    private final int shoppers;
    private final int rows;
    private final long products;
    private final int smallestGroup;

    Figures(int shoppers, int rows, long products, int smallestGroup) {
        this.shoppers = shoppers;
        this.rows = rows;
        this.products = products;
        this.smallestGroup = smallestGroup;
    }

    /** How many shoppers let the shop learn from them; 0 stands for fewer than the smallest group, too. */
    public int getShoppers() {
        return shoppers < smallestGroup ? 0 : shoppers;
    }

    /** How many products have a row of their own. */
    public int getRows() {
        return rows;
    }

    /** How many products the shop sells. */
    public long getProducts() {
        return products;
    }

    public int getSmallestGroup() {
        return smallestGroup;
    }
}
