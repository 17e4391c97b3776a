package org.fairshelf.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

class ForgettingTest {

    private final MemoryShop shop = new MemoryShop();

    @Test
    void forgets_what_was_stored_for_one_purpose_and_goes_on_remembering() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING, Purpose.PURCHASES);
        SubjectId subject = shopper.subject().orElseThrow();
        shop.view(shopper, "first");
        shop.view(shopper, "second");
        shop.order(shopper, 5);

        assertThat(shop.forgetting.forget(subject, Purpose.BROWSING)).isEqualTo(2);

        assertThat(shop.events(subject)).containsExactly("order-5");
        assertThat(shop.state(subject, Purpose.BROWSING)).isEqualTo(Consent.State.GIVEN);
        assertThat(shop.view(shopper, "third")).isTrue();
    }

    @Test
    void forgets_everything_so_that_nobody_can_read_what_was_proved() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING, Purpose.PURCHASES, Purpose.EMAIL);
        SubjectId subject = shopper.subject().orElseThrow();
        shop.stores.subjects().link(subject, 5);
        shop.view(shopper, "seen");
        shop.order(shopper, 5);
        Shopper other = shop.agreeing(Purpose.BROWSING);
        shop.view(other, "other");
        int proved = shop.storage.ledgerRows();

        assertThat(shop.forgetting.forgetEverything(subject)).isGreaterThanOrEqualTo(2 + 3 + 1 + 1);

        SubjectId stays = other.subject().orElseThrow();
        assertThat(shop.storage.everybody()).containsExactly(stays);
        assertThat(shop.events(stays)).containsExactly("other");
        assertThat(shop.stores.ledger().of(shop.stores.gate().forRights(subject)))
                .isEmpty();
        assertThat(shop.storage.ledgerRows()).isEqualTo(proved);
        assertThat(shop.stores.verdict().isWhole()).isTrue();
        assertThat(shop.stores.verdict().rows()).isEqualTo(proved);
    }

    @Test
    void lets_nothing_in_that_was_under_way_when_everything_was_forgotten() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING);

        shop.forgetting.forgetEverything(shopper.subject().orElseThrow());

        assertThat(shop.view(shopper, "late")).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> shop.choose(shopper, Purpose.BROWSING, Answer.YES));
        assertThat(shop.storage.everybody()).isEmpty();
    }

    @Test
    void forgets_all_kinds_of_data_or_none() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING);
        SubjectId subject = shopper.subject().orElseThrow();
        shop.view(shopper, "seen");
        PersonalData stuck = new PersonalData() {
            @Override
            public String kind() {
                return "stuck";
            }

            @Override
            public List<Map<String, Object>> export(SubjectId whose) {
                return List.of();
            }

            @Override
            public long erase(SubjectId whose, Purpose purpose) {
                throw new IllegalStateException("The table is locked.");
            }

            @Override
            public long move(SubjectId from, SubjectId to, Purpose purpose) {
                return 0;
            }
        };
        Forgetting forgetting = new Forgetting(
                shop.stores.book(), shop.stores.subjects(), List.of(shop.data.get(0), stuck), shop.totals);

        assertThatIllegalStateException().isThrownBy(() -> forgetting.forget(subject, Purpose.BROWSING));
        assertThatIllegalStateException().isThrownBy(() -> forgetting.forgetEverything(subject));

        assertThat(shop.events(subject)).containsExactly("seen");
        assertThat(shop.state(subject, Purpose.BROWSING)).isEqualTo(Consent.State.GIVEN);
        assertThat(shop.totals.all())
                .as("nothing was taken back")
                .doesNotContainKey("choice.withdrawn browsing privacy_centre");
    }

    @Test
    void what_stood_when_everything_was_forgotten_counts_as_taken_back_once() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING, Purpose.PURCHASES, Purpose.EMAIL);
        shop.choose(shopper, Purpose.EMAIL, Answer.NO);
        shop.forgetting.forget(shopper.subject().orElseThrow(), Purpose.PURCHASES);

        shop.forgetting.forgetEverything(shopper.subject().orElseThrow());
        shop.forgetting.forgetEverything(shopper.subject().orElseThrow());

        assertThat(shop.totals.all())
                .containsEntry("choice.withdrawn browsing privacy_centre", 1)
                .containsEntry("choice.withdrawn purchases privacy_centre", 1)
                .containsEntry("choice.withdrawn email privacy_centre", 1);
    }
}
