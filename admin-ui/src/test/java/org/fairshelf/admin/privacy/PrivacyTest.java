package org.fairshelf.admin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.trail.TrailEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyTest {

    private final PrivacyFixture shop = new PrivacyFixture();

    @Test
    void the_figures_cover_thirty_days_with_today() {
        shop.page();

        assertThat(shop.first).isEqualTo(LocalDate.of(2026, 2, 11));
    }

    @Test
    void the_share_is_that_of_yes_among_yes_and_no_and_a_visit_stands_apart() {
        shop.counting("choice.yes", Purpose.BROWSING, "block", 2)
                .counting("choice.yes", Purpose.BROWSING, "privacy_centre", 1)
                .counting("choice.no", Purpose.BROWSING, "block", 1)
                .counting("choice.visit", Purpose.BROWSING, "block", 40)
                .counting("choice.withdrawn", Purpose.BROWSING, "block", 1)
                .counting("choice.no", Purpose.EMAIL, "checkout", 7);

        PurposeFigures browsing = shop.page().getPurposes().get(0);

        assertThat(browsing.getWord()).isEqualTo("browsing");
        assertThat(browsing.getAll().getYes()).isEqualTo(3);
        assertThat(browsing.getAll().getNo()).isEqualTo(1);
        assertThat(browsing.getAll().getVisit()).isEqualTo(40);
        assertThat(browsing.getAll().getWithdrawn()).isEqualTo(1);
        assertThat(browsing.getAll().getShare()).isEqualTo(0.75);
        assertThat(browsing.getPlaces()).extracting(Answers::getPlace).containsExactly("block", "privacy-centre");
        assertThat(browsing.getPlaces().get(1).getShare()).isEqualTo(1);
        assertThat(shop.page().getPurposes().get(2).getAll().getShare()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2704, 2, 0.99", "2, 2704, 0.01", "2704, 0, 1", "0, 2704, 0"})
    void all_and_nobody_are_not_said_where_somebody_said_otherwise(int yes, int no, double share) {
        shop.counting("choice.yes", Purpose.BROWSING, "block", yes)
                .counting("choice.no", Purpose.BROWSING, "block", no);

        assertThat(shop.page().getPurposes().get(0).getAll().getShare()).isEqualTo(share);
    }

    @Test
    void where_nobody_said_yes_or_no_there_is_no_share() {
        shop.counting("choice.visit", Purpose.BROWSING, "block", 4);

        Answers all = shop.page().getPurposes().get(0).getAll();

        assertThat(all.isAny()).isTrue();
        assertThat(all.isShared()).isFalse();
        assertThat(shop.page().getPurposes().get(1).getAll().isAny()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, true, 0", "4, true, 0", "5, false, 5", "1234, false, 1234"})
    void a_group_of_fewer_than_five_is_never_a_number(long standing, boolean few, long shown) {
        shop.standing.put(Purpose.EMAIL, standing);

        PurposeFigures email = shop.page().getPurposes().get(2);

        assertThat(email.isFew()).isEqualTo(few);
        assertThat(email.getStanding()).isEqualTo(shown);
    }

    @Test
    void a_shop_in_which_nobody_has_answered_is_empty() {
        assertThat(shop.page().isEmpty()).isTrue();

        shop.standing.put(Purpose.EMAIL, 5L);
        assertThat(shop.page().isEmpty()).isFalse();
    }

    @Test
    void what_the_gate_kept_out_is_told_by_place_and_purpose() {
        shop.counting("gate.refused", Purpose.BROWSING, "product_page", 12)
                .counting("gate.refused", Purpose.PURCHASES, "product_page", 3)
                .counting("gate.refused", Purpose.EMAIL, "job", 0)
                .counting("choice.no", Purpose.EMAIL, "checkout", 7);

        assertThat(shop.page().getKeptOut()).hasSize(1);
        assertThat(shop.page().getKeptOut().get(0).getPlace()).isEqualTo("product-page");
        assertThat(shop.page().getKeptOut().get(0).getAmounts()).containsExactly(12L, 3L, 0L);
    }

    @Test
    void what_a_newer_version_counts_elsewhere_is_not_lost() {
        shop.counting("choice.yes", Purpose.BROWSING, "kiosk", 2)
                .counting("choice.yes", Purpose.BROWSING, "phone", 3)
                .counting("gate.refused", Purpose.BROWSING, "kiosk", 4);

        PurposeFigures browsing = shop.page().getPurposes().get(0);

        assertThat(browsing.getPlaces()).extracting(Answers::getPlace).containsExactly("elsewhere");
        assertThat(browsing.getPlaces().get(0).getYes()).isEqualTo(5);
        assertThat(browsing.getAll().getYes()).isEqualTo(5);
        assertThat(shop.page().getKeptOut()).extracting(KeptOut::getPlace).containsExactly("elsewhere");
    }

    @Test
    void the_last_verification_is_found_among_all_that_happened() {
        shop.entries.addAll(Arrays.asList(
                TrailEntry.of(PrivacyFixture.NOON, "ada", "switch.on", "main-switch"),
                TrailEntry.of(PrivacyFixture.NOON.minusSeconds(60), "mia", "ledger.verified", "consent-ledger")
                        .changing(null, "broken at row 17: content"),
                TrailEntry.of(PrivacyFixture.NOON.minusSeconds(90), "ada", "ledger.verified", "consent-ledger")
                        .changing(null, "unbroken: 16 rows, head " + "0".repeat(64))));

        PrivacyPage page = shop.page();

        assertThat(page.getVerifiedBy()).isEqualTo("mia");
        assertThat(page.getVerifiedWhen().getText()).isEqualTo("today, 11:59");
        assertThat(page.getVerification().getOutcome()).isEqualTo("broken");
        assertThat(page.getVerification().getRow()).isEqualTo(17);
        assertThat(page.getVerification().getFault()).isEqualTo("content");
    }

    @Test
    void an_outcome_that_is_not_understood_is_never_called_whole() {
        shop.entries.addAll(
                Collections.singletonList(TrailEntry.of(PrivacyFixture.NOON, "ada", "ledger.verified", "consent-ledger")
                        .changing(null, "splendid")));

        assertThat(shop.page().getVerification().getOutcome()).isEqualTo("unfinished");
    }

    @Test
    void without_tables_and_without_an_answer_of_the_database_it_says_so_and_shows_nothing_else() {
        shop.problem = "Table FS_CONSENT is missing.";
        assertThat(shop.page().getTrouble()).isEqualTo("without-tables");
        assertThat(shop.page().getProblem()).isEqualTo("Table FS_CONSENT is missing.");

        shop.problem = null;
        shop.reading = new IllegalStateException("connection refused");
        assertThat(shop.page().getTrouble()).isEqualTo("unreadable");
        assertThat(shop.page().getPurposes()).isEmpty();
    }
}
