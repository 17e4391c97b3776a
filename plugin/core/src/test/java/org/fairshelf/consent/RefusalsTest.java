package org.fairshelf.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairshelf.privacy.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_browser_gives_back_what_it_was_told() {
        Refusals refusals = Refusals.none().with(Purpose.EMAIL, 12, DAY).with(Purpose.BROWSING, 1, DAY.plusDays(1));

        assertThat(refusals.toText()).isEqualTo("browsing.1.20260303_email.12.20260302");
        assertThat(Refusals.parse(refusals.toText())).isEqualTo(refusals);
        assertThat(Refusals.parse(refusals.toText()).day(Purpose.EMAIL)).contains(DAY);
    }

    @Test
    void nothing_is_an_empty_text() {
        assertThat(Refusals.none().toText()).isEmpty();
        assertThat(Refusals.none().isEmpty()).isTrue();
        assertThat(Refusals.none().with(Purpose.EMAIL, 1, DAY).without(Purpose.EMAIL))
                .isEqualTo(Refusals.none());
    }

    @Test
    void is_not_changed_by_its_variants() {
        Refusals refusals = Refusals.none().with(Purpose.EMAIL, 1, DAY);

        refusals.with(Purpose.BROWSING, 1, DAY);
        refusals.without(Purpose.EMAIL);

        assertThat(refusals.toText()).isEqualTo("email.1.20260302");
        assertThat(Refusals.none().isEmpty()).isTrue();
    }

    @Test
    void fits_into_what_it_reads_with_every_purpose() {
        Refusals all = Refusals.none();
        for (Purpose purpose : Purpose.asked()) {
            all = all.with(purpose, 999_999, DAY);
        }

        assertThat(Refusals.parse(all.toText())).isEqualTo(all);
        assertThat(all.toText()).matches("[a-z0-9._]+");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "_",
                "____",
                "browsing",
                "browsing.1",
                "browsing.1.",
                "browsing..20260302",
                "browsing.-1.20260302",
                "browsing.1.2026-03-02",
                "browsing.1.20260230",
                "browsing.1.20261301",
                "browsing.1.99999999",
                "browsing.1.00000000",
                "browsing.1234567.20260302",
                "browsing.1.20260302 ",
                "browsing.1.20260302\n",
                "browsing.1.20260302;email.1.20260302",
                "BROWSING.1.20260302",
                "Browsing.1.20260302",
                "br\u00f6wsing.1.20260302",
                "browsing.\u0661.\u0662\u0660\u0662\u0666\u0660\u0663\u0660\u0662",
                "browsing.1.2026030\u0662",
                "\ud83d.1.20260302",
                "unknown.1.20260302",
                "rights.1.20260302",
                "retention.1.20260302",
                "audit.1.20260302",
                "browsing.1.20260302\u0000",
                "%00",
                "<script>alert(1)</script>"
            })
    void takes_nonsense_for_nothing(String text) {
        assertThat(Refusals.parse(text)).isEqualTo(Refusals.none());
    }

    @Test
    void takes_what_is_sound_out_of_what_is_not() {
        assertThat(Refusals.parse("x_browsing.1.20260302_rights.1.20260302__email.1.20260299"))
                .isEqualTo(Refusals.none().with(Purpose.BROWSING, 1, DAY));
    }

    @Test
    void takes_the_last_word_on_a_purpose() {
        assertThat(Refusals.parse("email.1.20260301_email.2.20260302"))
                .isEqualTo(Refusals.none().with(Purpose.EMAIL, 2, DAY));
    }

    @Test
    void does_not_even_read_what_is_far_too_long() {
        String long200 = "browsing.1.20260302" + "_".repeat(181);
        String huge =
                IntStream.range(0, 100_000).mapToObj(i -> "browsing.1.20260302").collect(Collectors.joining("_"));

        assertThat(Refusals.parse(long200).isEmpty()).isFalse();
        assertThat(Refusals.parse(long200 + "_")).isEqualTo(Refusals.none());
        assertThat(Refusals.parse(huge)).isEqualTo(Refusals.none());
    }

    @Test
    void a_day_in_the_far_future_refuses_nothing_and_breaks_nothing() {
        Refusals future = Refusals.parse("browsing.1.99991231");

        assertThat(future.holds(Purpose.BROWSING, DAY)).isFalse();
        assertThat(future.toText()).isEqualTo("browsing.1.99991231");
    }

    @Test
    void holds_six_months_to_the_day() {
        Refusals refusals = Refusals.none().with(Purpose.BROWSING, 1, LocalDate.of(2026, 8, 31));

        assertThat(refusals.holds(Purpose.BROWSING, LocalDate.of(2026, 8, 31))).isTrue();
        assertThat(refusals.holds(Purpose.BROWSING, LocalDate.of(2027, 2, 27))).isTrue();
        assertThat(refusals.holds(Purpose.BROWSING, LocalDate.of(2027, 2, 28))).isFalse();
        assertThat(refusals.holds(Purpose.EMAIL, LocalDate.of(2026, 8, 31))).isFalse();
    }
}
