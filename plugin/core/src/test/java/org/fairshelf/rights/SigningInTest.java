package org.fairshelf.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairshelf.consent.Answer;
import org.fairshelf.consent.LoginMerge;
import org.fairshelf.consent.Restricting;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest signs in to an account that has choices of its own. */
class SigningInTest {

    private final RightsShop rights = new RightsShop();
    private final MemoryShop shop = rights.shop;
    private final Restricting restricting = new Restricting(shop.stores.book(), shop.clock);
    private final LoginMerge merge = new LoginMerge(
            shop.stores.book(), shop.stores.ledger(), shop.stores.subjects(), rights.data, shop.totals, shop.clock);
    private Shopper guest;
    private SubjectId visitor;
    private SubjectId account;

    @BeforeEach
    void begin() {
        guest = shop.agreeing(Purpose.BROWSING);
        visitor = guest.subject().orElseThrow();
        account = shop.agreeing(Purpose.BROWSING).subject().orElseThrow();
        shop.view(guest, "as a guest");
    }

    @Test
    void data_that_must_not_be_used_of_the_guest_must_not_be_of_the_account() {
        restricting.restrict(visitor);

        merge.merge(shop.read(visitor), account, MemoryShop.WORDING);

        assertThat(allows(account)).isFalse();
    }

    @Test
    void data_that_must_not_be_used_of_the_account_stays_so() {
        restricting.restrict(account);

        merge.merge(guest, account, MemoryShop.WORDING);

        assertThat(allows(account)).isFalse();
        assertThat(shop.view(guest, "after")).isFalse();
    }

    @Test
    void a_guest_who_stays_a_subject_of_its_own_is_restricted_too() {
        Shopper more = shop.choose(guest, Purpose.EMAIL, Answer.YES);
        restricting.restrict(account);

        merge.merge(more, account, MemoryShop.WORDING);

        assertThat(shop.read(visitor).consents().allows(Purpose.EMAIL, shop.clock.instant()))
                .isFalse();
    }

    @Test
    void without_a_restriction_all_is_as_before() {
        merge.merge(guest, account, MemoryShop.WORDING);

        assertThat(allows(account)).isTrue();
        assertThat(shop.events(account)).containsExactly("as a guest");
    }

    @Test
    void what_the_guest_waits_for_the_account_waits_for() {
        RightsRequest request = rights.desk(RightsLaw.EU)
                .take(
                        RightsKind.RECTIFICATION,
                        RightsRequest.Channel.SELF_SERVICE,
                        visitor,
                        new Details("", "en", "", "wrong"),
                        Step.SHOPPER)
                .request();

        merge.merge(guest, account, MemoryShop.WORDING);

        assertThat(rights.now(request).subject()).contains(account);
    }

    private boolean allows(SubjectId subject) {
        return shop.read(subject).consents().allows(Purpose.BROWSING, shop.clock.instant());
    }
}
