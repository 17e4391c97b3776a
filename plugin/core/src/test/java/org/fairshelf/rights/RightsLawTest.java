package org.fairshelf.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fairshelf.rights.RightsRequest.Channel;
import org.fairshelf.rights.RightsRequest.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsLawTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // A month ends on the day of the same number, or on the last one of a shorter month.
        "EU, 2026-03-02T12:00:00Z, 2026-04-02, 2026-06-02",
        "EU, 2026-01-31T12:00:00Z, 2026-02-28, 2026-04-30",
        "EU, 2028-01-31T12:00:00Z, 2028-02-29, 2028-04-30",
        "EU, 2028-01-29T12:00:00Z, 2028-02-29, 2028-04-29",
        "EU, 2026-11-30T12:00:00Z, 2026-12-30, 2027-02-28",
        "EU, 2026-12-31T12:00:00Z, 2027-01-31, 2027-03-31",
        // Longer months give more: three from the receipt, not one and then two.
        "EU, 2027-02-28T12:00:00Z, 2027-03-28, 2027-05-28",
        // In Berlin it is tomorrow already, in summer an hour sooner.
        "EU, 2026-03-02T22:59:59Z, 2026-04-02, 2026-06-02",
        "EU, 2026-03-02T23:00:00Z, 2026-04-03, 2026-06-03",
        "EU, 2026-07-02T22:00:00Z, 2026-08-03, 2026-10-03",
        "UK, 2026-01-31T12:00:00Z, 2026-02-28, 2026-04-30",
        "CALIFORNIA, 2026-03-02T12:00:00Z, 2026-04-16, 2026-05-31",
        "CALIFORNIA, 2028-02-01T12:00:00Z, 2028-03-17, 2028-05-01",
    })
    void says_until_when(RightsLaw law, Instant received, LocalDate due, LocalDate extended) {
        RightsRequest request = asked(received);

        assertThat(law.due(request, BERLIN, received)).isEqualTo(due);
        assertThat(law.due(request.extended(), BERLIN, received)).isEqualTo(extended);
        assertThat(law.dueIfExtended(request, BERLIN, received)).isEqualTo(extended);
    }

    @Test
    void the_same_instant_is_another_day_in_another_zone() {
        RightsRequest request = asked(Instant.parse("2026-03-03T03:00:00Z"));

        assertThat(RightsLaw.EU.due(request, ZoneId.of("America/Los_Angeles"), request.receivedAt()))
                .isEqualTo("2026-04-02");
        assertThat(RightsLaw.EU.due(request, ZoneId.of("Asia/Tokyo"), request.receivedAt()))
                .isEqualTo("2026-04-03");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00:00Z, 2026-03-16", // a Monday
        "2026-03-06T12:00:00Z, 2026-03-20", // a Friday
        "2026-03-07T12:00:00Z, 2026-03-20", // a Saturday
        "2026-03-08T12:00:00Z, 2026-03-20", // a Sunday
    })
    void in_california_receipt_is_confirmed_within_ten_business_days(Instant received, LocalDate confirmBy) {
        assertThat(RightsLaw.CALIFORNIA.confirmBy(asked(received), BERLIN)).contains(confirmBy);
        assertThat(RightsLaw.EU.confirmBy(asked(received), BERLIN)).isEmpty();
    }

    @Test
    void the_day_lasts_until_its_end_where_the_shop_is() {
        RightsRequest request = asked(Instant.parse("2026-03-02T12:00:00Z"));

        assertThat(RightsLaw.EU.isOverdue(request, BERLIN, Instant.parse("2026-04-02T21:59:59Z")))
                .isFalse();
        assertThat(RightsLaw.EU.isOverdue(request, BERLIN, Instant.parse("2026-04-02T22:00:00Z")))
                .isTrue();
    }

    @Test
    void what_was_closed_in_time_is_never_overdue_and_what_was_closed_late_always() {
        RightsRequest request = asked(Instant.parse("2026-03-02T12:00:00Z"));
        Instant years = Instant.parse("2028-03-02T12:00:00Z");

        assertThat(RightsLaw.EU.isOverdue(
                        request.closed(State.DONE, Instant.parse("2026-04-02T12:00:00Z")), BERLIN, years))
                .isFalse();
        assertThat(RightsLaw.EU.isOverdue(
                        request.closed(State.DONE, Instant.parse("2026-04-03T12:00:00Z")),
                        BERLIN,
                        request.receivedAt()))
                .isTrue();
    }

    @Test
    void more_time_is_taken_once_and_while_the_first_runs() {
        RightsRequest request = asked(Instant.parse("2026-03-02T12:00:00Z"));
        Instant lastDay = Instant.parse("2026-04-02T12:00:00Z");

        assertThat(RightsLaw.EU.mayExtend(request, BERLIN, lastDay)).isTrue();
        assertThat(RightsLaw.EU.mayExtend(request.extended(), BERLIN, lastDay)).isFalse();
        assertThat(RightsLaw.EU.mayExtend(request, BERLIN, lastDay.plusSeconds(86_400)))
                .isFalse();
        assertThat(RightsLaw.EU.mayExtend(request.closed(State.DONE, lastDay), BERLIN, lastDay))
                .isFalse();
    }

    @Test
    void in_the_united_kingdom_the_clock_stands_still_while_the_person_is_asked() {
        RightsRequest request = asked(Instant.parse("2026-03-02T12:00:00Z"));
        RightsRequest asking = request.clarifying(Instant.parse("2026-03-05T12:00:00Z"));
        RightsRequest answered = asking.clarified(Instant.parse("2026-03-09T13:00:00Z"));
        Instant later = Instant.parse("2026-03-08T12:00:00Z");

        assertThat(RightsLaw.UK.due(request, BERLIN, later)).isEqualTo("2026-04-02");
        assertThat(RightsLaw.UK.due(asking, BERLIN, later)).isEqualTo("2026-04-05");
        // Four days and an hour: five, as no day that was not there is taken away.
        assertThat(RightsLaw.UK.due(answered, BERLIN, later)).isEqualTo("2026-04-07");
        assertThat(RightsLaw.UK.due(answered.extended(), BERLIN, later)).isEqualTo("2026-06-07");
        assertThat(RightsLaw.EU.due(answered, BERLIN, later)).isEqualTo("2026-04-02");
        assertThat(RightsLaw.CALIFORNIA.due(asking, BERLIN, later)).isEqualTo("2026-04-16");
    }

    @Test
    void two_pauses_add_up_and_asking_twice_is_one_pause() {
        RightsRequest request = asked(Instant.parse("2026-03-02T12:00:00Z"))
                .clarifying(Instant.parse("2026-03-03T12:00:00Z"))
                .clarifying(Instant.parse("2026-03-04T12:00:00Z"))
                .clarified(Instant.parse("2026-03-05T12:00:00Z"))
                .clarifying(Instant.parse("2026-03-10T12:00:00Z"))
                .clarified(Instant.parse("2026-03-11T12:00:00Z"));

        assertThat(RightsLaw.UK.due(request, BERLIN, request.receivedAt())).isEqualTo("2026-04-05");
    }

    @Test
    void is_named_by_one_word() {
        assertThat(RightsLaw.of("california")).contains(RightsLaw.CALIFORNIA);
        assertThat(RightsLaw.of("EU")).isEmpty();
        assertThat(RightsLaw.of(null)).isEmpty();
    }

    private static RightsRequest asked(Instant received) {
        return RightsRequest.asked(
                "0123456789abcdef0123456789abcdef", RightsKind.ACCESS, Channel.STAFF, State.VERIFIED, null, received);
    }
}
