package org.fairshelf.broadleaf.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.web.order.CartState;
import org.fairshelf.broadleaf.hooks.GuardFixture;
import org.fairshelf.broadleaf.recommend.Recommender;
import org.fairshelf.broadleaf.recommend.Recommenders;
import org.fairshelf.capture.VisitMemory;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.CountedTotals;
import org.fairshelf.fixtures.MemoryStorage;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.shared.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

/** With what a list is filled, in which order, and what empties it. */
class ShelfTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final Stores stores = new MemoryStorage(clock).stores(new CountedTotals());
    private final Catalog catalog = new Catalog();
    private final Product board = catalog.sells(1, "Board", "10");
    private boolean wanted = true;
    private Callable<List<Long>> index = () -> List.of(4L);
    private final Shelf shelf = shelf();

    @BeforeEach
    void open() {
        for (long id = 2; id <= 4; id++) {
            catalog.sells(id, "Product " + id, "10");
        }
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setWebRequest(new ServletWebRequest(new MockHttpServletRequest()));
        BroadleafRequestContext.setBroadleafRequestContext(context);
    }

    @AfterEach
    void close() {
        BroadleafRequestContext.setBroadleafRequestContext(null);
    }

    @Test
    void what_is_similar_comes_first_then_what_sells_well_and_none_of_it_is_about_the_shopper() throws Exception {
        assertThat(ids(shown(board))).containsExactly(4L, 2L, 3L);
        assertThat(shown(board)).noneMatch(PickedProduct::isPersonal);
        assertThat(shown(board)).extracting(PickedProduct::getBasis).containsExactly("similar", "popular", "popular");
        assertThat(ids(shown(null))).containsExactly(2L, 1L, 3L);
    }

    @Test
    void without_the_search_there_is_still_what_sells_well() throws Exception {
        index = () -> {
            throw new IllegalStateException("no search server");
        };

        assertThat(ids(shown(board))).containsExactly(2L, 3L);
    }

    @Test
    void what_is_in_the_cart_is_on_no_list() throws Exception {
        OrderItem gift = mock(OrderItem.class);
        DiscreteOrderItem item = mock(DiscreteOrderItem.class);
        Product third = catalog.catalog().get().findProductById(3L);
        when(item.getProduct()).thenReturn(third);
        Order cart = mock(Order.class);
        when(cart.getOrderItems()).thenReturn(List.of(gift, item, mock(DiscreteOrderItem.class)));
        CartState.setCart(cart);

        assertThat(ids(shown(board))).containsExactly(4L, 2L);
        index = () -> List.of(3L, 4L);
        assertThat(ids(shown(catalog.sells(9, "Other", "10")))).containsExactly(4L, 2L, 1L);
    }

    @Test
    void turned_off_by_the_merchant_the_next_page_shows_nothing_and_turned_on_again_it_does() throws Exception {
        wanted = false;
        assertThat(shown(board)).isEmpty();

        wanted = true;
        assertThat(shown(board)).isNotEmpty();
    }

    private List<PickedProduct> shown(Product page) throws Exception {
        Shelf.Stock stock = shelf.stock("product", Shopper.stranger(), new VisitMemory(), page)
                .call();
        return shelf.show(stock, page, 4);
    }

    private static List<Long> ids(List<PickedProduct> shown) {
        List<Long> ids = new ArrayList<>();
        shown.forEach(each -> ids.add(each.getId()));
        return ids;
    }

    private Shelf shelf() {
        Recommender recommender = Recommenders.selling(List.of(2L, 1L, 3L), new Switch() {
            @Override
            public boolean isOn() {
                return wanted;
            }

            @Override
            public void turn(boolean position, String actor, String reason) {
                wanted = position;
            }
        });
        return new Shelf(
                Recommenders.histories(stores),
                recommender,
                new KnownSimilar(GuardFixture.open(), (product, most) -> index),
                catalog.picked());
    }
}
