package org.fairshelf.broadleaf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.fairshelf.broadleaf.hooks.GuardFixture;
import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.broadleaf.recommend.SimilarProducts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A search that is slow, broken or away costs a block its similar products, and nothing else. */
@Timeout(30)
class KnownSimilarTest {

    private final Catalog catalog = new Catalog();
    private final Product board = catalog.sells(1, "Board", "10");
    private final Product knife = catalog.sells(2, "Knife", "10");
    private final AtomicLong nanos = new AtomicLong();
    private final List<Long> asked = new ArrayList<>();
    private Callable<List<Long>> answer = () -> List.of(7L, 8L);
    private final SimilarProducts index = (product, most) -> {
        asked.add(product.getId());
        return answer;
    };
    private final KnownSimilar similar = new KnownSimilar(GuardFixture.open(), index, nanos::get);

    @Test
    void the_index_is_asked_once_in_ten_minutes_about_each_product() {
        assertThat(similar.to(board)).containsExactly(7L, 8L);
        assertThat(similar.to(board)).containsExactly(7L, 8L);
        assertThat(similar.to(knife)).containsExactly(7L, 8L);
        assertThat(asked).containsExactly(1L, 2L);

        answer = () -> List.of();
        nanos.addAndGet(KnownSimilar.FRESH.toNanos() + 1);
        assertThat(similar.to(board)).isEmpty();
        assertThat(asked).containsExactly(1L, 2L, 1L);
    }

    @Test
    void an_index_that_fails_is_left_alone_for_a_moment_and_what_was_known_counts() {
        similar.to(board);
        nanos.addAndGet(KnownSimilar.FRESH.toNanos() + 1);
        answer = () -> {
            throw new IllegalStateException("no search server");
        };

        assertThat(similar.to(board)).containsExactly(7L, 8L);
        assertThat(similar.to(knife)).isEmpty();
        assertThat(similar.to(board)).containsExactly(7L, 8L);
        assertThat(asked).containsExactly(1L, 1L);

        answer = () -> List.of(9L);
        nanos.addAndGet(KnownSimilar.LEFT_ALONE.toNanos() + 1);
        assertThat(similar.to(board)).containsExactly(9L);
        assertThat(similar.to(knife)).containsExactly(9L);
    }

    @Test
    void a_question_that_cannot_even_be_put_is_no_question() {
        SimilarProducts broken = (product, most) -> {
            throw new NoClassDefFoundError("org/apache/solr");
        };

        assertThat(new KnownSimilar(GuardFixture.open(), broken).to(board)).isEmpty();
    }

    @Test
    void an_index_that_hangs_holds_up_no_page_longer_than_the_hook_allows() {
        CountDownLatch never = new CountDownLatch(1);
        answer = () -> {
            never.await();
            return List.of();
        };
        KnownSimilar hanging = new KnownSimilar(GuardFixture.impatient(Hook.SIMILAR), index, nanos::get);
        try {
            assertThat(hanging.to(board)).isEmpty();
            assertThat(hanging.to(knife)).isEmpty();
            assertThat(asked).containsExactly(1L);
        } finally {
            never.countDown();
        }
    }

    @Test
    void no_more_products_are_kept_than_fit() {
        for (long id = 1; id <= KnownSimilar.MOST + 1; id++) {
            similar.to(product(id));
        }
        asked.clear();

        similar.to(product(KnownSimilar.MOST + 1));
        assertThat(asked).isEmpty();
        similar.to(product(1));
        assertThat(asked).containsExactly(1L);
    }

    private static Product product(long id) {
        return (Product) java.lang.reflect.Proxy.newProxyInstance(
                Product.class.getClassLoader(), new Class<?>[] {Product.class}, (proxy, method, arguments) -> id);
    }
}
