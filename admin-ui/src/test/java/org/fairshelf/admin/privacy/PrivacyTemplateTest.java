package org.fairshelf.admin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.Views;
import org.fairshelf.broadleaf.consent.EarlierCustomers;
import org.fairshelf.consent.ChainVerdict;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Place;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.trail.TrailEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyTemplateTest {

    private static final Visitor MIA = new Visitor("mia", false);

    private final PrivacyFixture shop = new PrivacyFixture();
    private final Map<String, Object> more = new HashMap<>();

    @Test
    void figures_are_written_as_in_the_language_of_the_person() {
        shop.standing.put(Purpose.BROWSING, 1234L);
        shop.counting("choice.yes", Purpose.BROWSING, "block", 3000)
                .counting("choice.no", Purpose.BROWSING, "block", 1000);

        assertThat(page(Locale.ENGLISH))
                .contains(
                        "1,234 shoppers agree now.", ">3,000<", ">1,000<", ">75%<", "Fewer than 5 shoppers agree now.");
        assertThat(page(Locale.GERMAN))
                .contains("1.234 Personen einverstanden", ">3.000<", "weniger als 5 Personen")
                .containsPattern(">75[ \u00a0]?%<");
    }

    @Test
    void visits_and_withdrawals_are_told_in_words_of_the_right_number() {
        shop.counting("choice.visit", Purpose.BROWSING, "block", 1)
                .counting("choice.withdrawn", Purpose.BROWSING, "block", 1)
                .counting("choice.no", Purpose.EMAIL, "privacy_centre", 2)
                .counting("choice.withdrawn", Purpose.EMAIL, "privacy_centre", 2);

        assertThat(page(Locale.ENGLISH))
                .contains(
                        "One more answer allowed it for one visit only.",
                        "One earlier yes was taken back: by an answer, by signing in, or by forgetting everything.",
                        "2 times, an earlier yes was taken back: by an answer, by signing in, or by forgetting everything.")
                .containsOnlyOnce("for one visit only");
        assertThat(page(Locale.GERMAN)).contains("heres Ja wurde zur", "2-mal wurde ein fr");
    }

    @Test
    void of_earlier_customers_it_says_what_is_claimed_and_what_is_proved() {
        assertThat(page(Locale.ENGLISH)).doesNotContain("Customers from before Fairshelf");

        shop.coverage = new EarlierCustomers.Coverage(1204, 40);
        assertThat(page(Locale.ENGLISH))
                .contains("says of 1,204 customers", "40 of them have agreed since", "1,164 have not.");
        assertThat(page(Locale.GERMAN)).contains("Von 1.204 Kunden", "40 von ihnen");

        shop.coverage = new EarlierCustomers.Coverage(1204, 4);
        assertThat(page(Locale.ENGLISH)).contains("no group of fewer than 5").doesNotContain("have agreed since, and");
        shop.coverage = new EarlierCustomers.Coverage(1204, 1201);
        assertThat(page(Locale.ENGLISH)).contains("no group of fewer than 5").doesNotContain("have agreed since, and");
    }

    @Test
    void an_empty_shop_says_what_will_be_here() {
        assertThat(page(Locale.ENGLISH))
                .contains(
                        "Nobody has answered in the last 30 days.",
                        "Nothing in this time.",
                        "Nobody has had the ledger verified lately.")
                .doesNotContain("<table");
    }

    @Test
    void an_unbroken_ledger_shows_how_many_rows_and_its_head() {
        shop.check().verify(MIA);

        assertThat(page(Locale.ENGLISH))
                .contains("3 rows, unbroken.", PrivacyFixture.whole(3).head(), "Verified by mia:", ">today, 12:00<");
    }

    @Test
    void a_broken_ledger_names_the_row_and_what_to_do() {
        shop.ledger = () -> Optional.of(PrivacyFixture.broken(4));
        shop.check().verify(MIA);

        assertThat(page(Locale.ENGLISH))
                .contains(
                        "The ledger is broken at row 4.",
                        "This row was changed after it had been written.",
                        "Change nothing in the database",
                        "fs-standing-broken")
                .doesNotContain("rows, unbroken");
        assertThat(page(Locale.GERMAN)).contains("Die Kette ist bei Zeile 4 gebrochen.");
    }

    @Test
    void a_verification_that_did_not_come_to_the_end_says_so() {
        shop.ledger = Optional::empty;
        shop.check().verify(MIA);

        assertThat(page(Locale.ENGLISH))
                .contains("did not come to the end of the ledger in time", "Nothing is known to be wrong.");
        assertThat(page(Locale.GERMAN)).contains("kam in der vorgesehenen Zeit nicht bis zum Ende");
    }

    @ParameterizedTest
    @EnumSource(ChainVerdict.Fault.class)
    void every_fault_has_its_words(ChainVerdict.Fault fault) {
        shop.entries.add(TrailEntry.of(PrivacyFixture.NOON, "ada", "ledger.verified", "consent-ledger")
                .changing(null, "broken at row 1234: " + Verification.word(fault)));

        assertThat(page(Locale.ENGLISH)).contains("broken at row 1,234.");
        assertThat(page(Locale.GERMAN)).contains("bei Zeile 1.234 gebrochen.");
    }

    @Test
    void every_place_and_every_means_has_its_words() {
        for (Purpose purpose : Purpose.asked()) {
            for (Means means : Means.values()) {
                shop.counting("choice.yes", purpose, means.word(), 1);
            }
            for (Place place : Place.values()) {
                shop.counting("gate.refused", purpose, place.word(), 1);
            }
            shop.counting("choice.no", purpose, "kiosk", 1).counting("gate.refused", purpose, "kiosk", 1);
        }

        for (Locale locale : Arrays.asList(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(page(locale).split("<tr", -1))
                    .hasSize(1 + 3 * (1 + Means.values().length + 1 + 1) + 1 + Place.values().length + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verified", "running", "unreadable"})
    void every_notice_is_shown(String notice) {
        more.put("notice", notice);

        assertThat(page(Locale.ENGLISH)).contains("role=\"status\"");
        assertThat(page(Locale.GERMAN)).contains("role=\"status\"");
    }

    @Test
    void without_tables_there_is_the_reason_and_nothing_to_click() {
        shop.problem = "Table FS_CONSENT is missing.";
        assertThat(page(Locale.GERMAN))
                .contains("Fairshelf kann nicht arbeiten", "Table FS_CONSENT is missing.")
                .doesNotContain("<table", "<button");

        shop.problem = null;
        shop.reading = new IllegalStateException("connection refused");
        assertThat(page(Locale.ENGLISH))
                .contains("the database does not answer")
                .doesNotContain("<button");
    }

    @Test
    void a_login_is_text_and_never_markup() {
        shop.check().verify(new Visitor("<i>mia</i>", false));

        assertThat(page(Locale.ENGLISH)).contains("&lt;i&gt;mia&lt;/i&gt;").doesNotContain("<i>");
    }

    private String page(Locale locale) {
        more.put("page", shop.privacy().page(locale));
        String page = Views.render("privacy", locale, more);
        assertThat(page).doesNotContain("??").doesNotContain("th:");
        return page;
    }
}
