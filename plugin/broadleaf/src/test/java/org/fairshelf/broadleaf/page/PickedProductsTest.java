package org.fairshelf.broadleaf.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.fairshelf.broadleaf.recommend.Pick;
import org.fairshelf.broadleaf.recommend.Picks;
import org.junit.jupiter.api.Test;

/** Only what can be bought now is shown, at the price of everybody. */
class PickedProductsTest {

    private final Catalog catalog = new Catalog();
    private final PickedProducts products = catalog.picked();

    @Test
    void shows_what_can_be_bought_in_the_order_of_the_picks_until_there_are_enough() {
        LongStream.rangeClosed(1, 6).forEach(id -> catalog.sells(id, "Product " + id, "10"));

        assertThat(names(show(4, 3, 1, 2, 6, 5))).containsExactly("Product 3", "Product 1", "Product 2", "Product 6");
    }

    @Test
    void leaves_out_what_is_gone_inactive_without_address_without_sku_or_sold_out() {
        when(catalog.sells(2, "inactive", "10").isActive()).thenReturn(false);
        when(catalog.sells(3, "no address", "10").getUrl()).thenReturn(null);
        when(catalog.sells(4, "no sku", "10").getDefaultSku()).thenReturn(null);
        catalog.sellsOut(catalog.sells(5, "sold out", "10").getDefaultSku());
        when(catalog.sells(6, "sku inactive", "10").getDefaultSku().isActive()).thenReturn(false);
        catalog.sells(7, "there", "10");

        assertThat(names(show(4, 1, 2, 3, 4, 5, 6, 7))).containsExactly("there");
    }

    @Test
    void a_product_with_variants_is_there_as_long_as_one_of_them_is() {
        List<Sku> variants = catalog.sellsVariants(1, "10", "12");
        catalog.sellsOut(variants.get(0));
        assertThat(show(4, 1)).hasSize(1);

        when(variants.get(1).isActive()).thenReturn(false);
        assertThat(show(4, 1)).isEmpty();
    }

    @Test
    void the_price_of_variants_is_the_lowest_and_says_so_where_another_costs_more() {
        catalog.sellsVariants(1, "12", "10", "11");
        catalog.sellsVariants(2, "10", "10");
        catalog.sells(3, "plain", "7.50");
        catalog.sells(4, "priceless", null);
        when(catalog.sellsVariants(5, "8", "1").get(1).isActive()).thenReturn(false);

        List<PickedProduct> shown = show(5, 1, 2, 3, 4, 5);

        assertThat(shown.get(0).getPrice()).isEqualTo(new Money("10", "EUR"));
        assertThat(shown.get(0).isFrom()).isTrue();
        assertThat(shown.get(1).isFrom()).isFalse();
        assertThat(shown.get(2).getPrice()).isEqualTo(new Money("7.50", "EUR"));
        assertThat(shown.get(2).isFrom()).isFalse();
        assertThat(shown.get(3).getPrice()).isNull();
        assertThat(shown.get(4).getPrice()).as("of what can be bought").isEqualTo(new Money("8", "EUR"));
        assertThat(shown.get(4).isFrom()).isFalse();
    }

    @Test
    void shows_nothing_twice_and_looks_up_no_more_than_fifty() {
        catalog.sells(1, "once", "10");
        Set<Long> known = new HashSet<>();
        List<PickedProduct> shelf = new ArrayList<>();
        products.add(shelf, picks(1, 1), null, known, 4);
        products.add(shelf, picks(1), null, known, 4);
        assertThat(names(shelf)).containsExactly("once");

        products.add(shelf, picks(LongStream.range(100, 10_000).toArray()), null, known, 4);
        verify(catalog.catalog().get(), org.mockito.Mockito.never()).findProductById(151L);
    }

    @Test
    void a_product_that_somebody_has_marked_as_personal_says_so() {
        Product product = catalog.sells(1, "Board", "10");
        List<PickedProduct> shelf = new ArrayList<>();
        products.add(shelf, List.of(Picks.personal(1, 2, 5)), null, new HashSet<>(), 4);

        assertThat(shelf.get(0).isPersonal()).isTrue();
        assertThat(shelf.get(0).getBasis()).isEqualTo("personal");
        assertThat(shelf.get(0).getId()).isEqualTo(product.getId());
        assertThat(show(1, 1).get(0).isPersonal()).isFalse();
    }

    private List<PickedProduct> show(int most, long... ids) {
        List<PickedProduct> shelf = new ArrayList<>();
        products.add(shelf, picks(ids), null, new HashSet<>(), most);
        return shelf;
    }

    private static List<Pick> picks(long... ids) {
        return Arrays.stream(ids).mapToObj(Picks::popular).toList();
    }

    private static List<String> names(List<PickedProduct> shown) {
        return shown.stream().map(PickedProduct::getName).toList();
    }
}
