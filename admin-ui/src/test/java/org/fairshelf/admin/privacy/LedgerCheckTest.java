package org.fairshelf.admin.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.Refusal;
import org.fairshelf.trail.TrailEntry;
import org.junit.jupiter.api.Test;

class LedgerCheckTest {

    private static final Visitor MIA = new Visitor("mia", false);

    private final PrivacyFixture shop = new PrivacyFixture();

    @Test
    void who_asked_and_what_came_out_is_recorded() {
        assertThat(shop.check().verify(MIA)).isEqualTo("verified");

        TrailEntry entry = shop.entries.get(0);
        assertThat(entry.actor()).isEqualTo("mia");
        assertThat(entry.action()).isEqualTo("ledger.verified");
        assertThat(entry.after())
                .contains("unbroken: 3 rows, head " + PrivacyFixture.whole(3).head());
        assertThat(shop.page().getVerification().getOutcome()).isEqualTo("whole");
        assertThat(shop.page().getVerification().getRow()).isEqualTo(3);
        assertThat(shop.page().getVerification().getHead())
                .isEqualTo(PrivacyFixture.whole(3).head());
    }

    @Test
    void a_changed_row_is_named() {
        shop.ledger = () -> Optional.of(PrivacyFixture.broken(4));

        shop.check().verify(MIA);

        assertThat(shop.page().getVerification().getOutcome()).isEqualTo("broken");
        assertThat(shop.page().getVerification().getRow()).isEqualTo(4);
        assertThat(shop.page().getVerification().getHead()).isNull();
    }

    @Test
    void a_ledger_too_long_for_the_time_is_not_called_whole() {
        shop.ledger = Optional::empty;

        assertThat(shop.check().verify(MIA)).isEqualTo("verified");
        assertThat(shop.page().getVerification().getOutcome()).isEqualTo("unfinished");
    }

    @Test
    void a_second_click_does_not_verify_a_second_time_and_a_later_one_does() {
        LedgerCheck check = shop.check();
        String[] second = new String[1];
        shop.ledger = () -> {
            second[0] = check.verify(MIA);
            return Optional.of(PrivacyFixture.whole(1));
        };

        assertThat(check.verify(MIA)).isEqualTo("verified");
        assertThat(second[0]).isEqualTo("running");
        assertThat(shop.entries).hasSize(1);

        shop.ledger = () -> Optional.of(PrivacyFixture.whole(2));
        assertThat(check.verify(MIA)).isEqualTo("verified");
        assertThat(shop.entries).hasSize(2);
    }

    @Test
    void a_ledger_that_cannot_be_read_is_told_recorded_as_nothing_and_may_be_tried_again() {
        LedgerCheck check = shop.check();
        shop.ledger = () -> {
            throw new IllegalStateException("connection refused");
        };

        assertThat(check.verify(MIA)).isEqualTo("unreadable");
        assertThat(check.verify(MIA)).isEqualTo("unreadable");
        assertThat(shop.entries).isEmpty();
    }

    @Test
    void an_outcome_that_cannot_be_recorded_is_not_claimed() {
        shop.records = false;
        LedgerCheck check = shop.check();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check.verify(MIA))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_STORED));

        shop.records = true;
        assertThat(check.verify(MIA)).isEqualTo("verified");
    }
}
