package org.fairshelf.sample.shop.past;

import java.math.BigDecimal;
import java.util.Optional;
import org.fairshelf.sample.shop.catalog.LocalizedText;
import org.jspecify.annotations.Nullable;

/** So many of one product, as it stands on the order. */
public final class PastLine {
    private final String product;
    private final String name;
    private final @Nullable Choice choice;
    private final int quantity;
    private final BigDecimal unitPrice;
    private final int back;

    /** Nothing of it came back. */
    public PastLine(String product, String name, @Nullable Choice choice, int quantity, BigDecimal unitPrice) {
        this(product, name, choice, quantity, unitPrice, 0);
    }

    private PastLine(
            String product, String name, @Nullable Choice choice, int quantity, BigDecimal unitPrice, int back) {
        this.product = product;
        this.name = name;
        this.choice = choice;
        this.quantity = quantity;
        this.unitPrice = unitPrice;
        this.back = back;
    }

    /** The same line, of which so many pieces came back later. */
    public PastLine back(int pieces) {
        return new PastLine(product, name, choice, quantity, unitPrice, pieces);
    }

    /** How many pieces came back. */
    int back() {
        return back;
    }

    /** The product's key, which the shop knows as the external id of its stock-keeping unit. */
    String product() {
        return product;
    }

    /** The product's name in the language of the order. */
    String name() {
        return name;
    }

    /** What was chosen, if there was anything to choose. */
    Optional<Choice> choice() {
        return Optional.ofNullable(choice);
    }

    int quantity() {
        return quantity;
    }

    /** Euros for one, with whatever the choice costs. */
    BigDecimal unitPrice() {
        return unitPrice;
    }

    BigDecimal total() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }

    /** A value of a product's option. */
    static final class Choice {
        private final String option;
        private final LocalizedText label;

        Choice(String option, LocalizedText label) {
            this.option = option;
            this.label = label;
        }

        /** The option's key, such as {@code size}. */
        String option() {
            return option;
        }

        /** The chosen value as it is offered. */
        LocalizedText label() {
            return label;
        }
    }
}
