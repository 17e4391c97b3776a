package org.fairshelf.broadleaf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.fairshelf.broadleaf.recommend.Pick;
import org.fairshelf.broadleaf.recommend.Picks;
import org.fairshelf.privacy.Purpose;
import org.junit.jupiter.api.Test;

/** What a block says of itself is what its list rests on. */
class BlockTest {

    private final Catalog catalog = new Catalog();
    private final Block empty = new Block("home", Block.Kind.QUESTION, Purpose.BROWSING, null, false, "");

    @Test
    void a_list_that_is_the_same_for_everybody_is_not_called_personal() {
        Block block = empty.recommending(shown(Picks.popular(1), Picks.related(2, 5)));

        assertThat(block.isPersonal()).isFalse();
        assertThat(block.getBasis()).isEqualTo("popular");
    }

    @Test
    void one_product_because_of_the_shopper_makes_it_personal_and_so_does_what_was_seen() {
        assertThat(empty.recommending(shown(Picks.personal(1, 2, 5))).isPersonal())
                .isTrue();
        assertThat(empty.showing(List.of(new SeenProduct("Board", "/1", null))).isPersonal())
                .isTrue();
    }

    @Test
    void an_empty_list_rests_on_nothing() {
        assertThat(empty.getBasis()).isEmpty();
        assertThat(empty.isPersonal()).isFalse();
        assertThat(Block.nothing().isVisible()).isFalse();
    }

    private List<PickedProduct> shown(Pick... picks) {
        catalog.sells(1, "Board", "10");
        catalog.sells(2, "Knife", "10");
        List<PickedProduct> shown = new ArrayList<>();
        catalog.picked().add(shown, List.of(picks), null, new HashSet<>(), 4);
        return shown;
    }
}
