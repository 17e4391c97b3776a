package org.fairshelf.broadleaf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairshelf.broadleaf.recommend.Pick;
import org.fairshelf.broadleaf.recommend.Picks;
import org.fairshelf.capture.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E8: what is said is what has scored, and no more exact than it helps. */
class ReasonsTest {

    private final Catalog catalog = new Catalog();
    private final Reasons reasons = new Reasons(catalog.catalog());

    @ParameterizedTest
    @CsvSource({"0,0", "2,0", "3,3", "4,3", "5,5", "9,5", "10,10", "19,10", "20,20", "99,50", "1000,1000", "54321,1000"
    })
    void numbers_of_shoppers_are_rounded_down(int supporters, int said) {
        assertThat(Reasons.roughly(supporters)).isEqualTo(said);
    }

    @Test
    void names_what_was_looked_at_put_into_the_cart_or_bought() {
        catalog.sells(2, "Oak board", "10");

        assertThat(words(Picks.personal(1, 2, 7), null)).containsExactly("product_view Oak board", "personal 5");
        assertThat(words(Picks.personal(1, 2, 7, Event.Type.CART_ADD), null))
                .containsExactly("cart_add Oak board", "personal 5");
        assertThat(words(Picks.personal(1, 2, 7, Event.Type.ORDER), null))
                .containsExactly("order Oak board", "personal 5");
    }

    @Test
    void what_is_just_now_on_the_page_is_called_so() {
        catalog.sells(2, "Oak board", "10");

        assertThat(words(Picks.personal(1, 2, 7), 2L)).containsExactly("shown Oak board", "personal 5");
    }

    @Test
    void what_is_gone_is_not_named() {
        assertThat(words(Picks.personal(1, 2, 3), null)).containsExactly("product_view.gone null", "personal 3");
        assertThat(words(Picks.personal(1, 2, 3), 2L)).containsExactly("product_view.gone null", "personal 3");
    }

    @Test
    void what_is_the_same_for_everybody_says_nothing_about_anybody() {
        assertThat(words(Picks.popular(1), null)).containsExactly("popular 0");
        assertThat(words(Picks.related(1, 12), null)).containsExactly("related 10");
    }

    private List<String> words(Pick pick, Long shown) {
        return reasons.of(pick, shown).stream()
                .map(reason -> reason.getWord() + " " + reason.getDetail())
                .toList();
    }
}
