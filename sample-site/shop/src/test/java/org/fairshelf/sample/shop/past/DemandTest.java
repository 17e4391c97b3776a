package org.fairshelf.sample.shop.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemandTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Year YEAR = new Year(Instant.parse("2026-01-10T11:30:00Z"), BERLIN);

    private final Demand demand = new Demand(YEAR);

    @Test
    void isHighestInAdventAndHigherInSpringThanInSummer() {
        double advent = week("2025-12-08");
        double spring = week("2025-04-21");
        double summer = week("2025-07-21");
        double christmas = week("2025-12-22");

        assertThat(advent).isGreaterThan(1.3 * spring);
        assertThat(spring).isGreaterThan(1.3 * summer);
        assertThat(christmas).isLessThan(0.6 * advent);
    }

    @Test
    void adventBeginsFourSundaysBeforeChristmas() {
        // 2025: 30 November. Some begin in the week before.
        assertThat(demand.on(LocalDate.parse("2025-11-25"))).isLessThan(1.5);
        assertThat(demand.on(LocalDate.parse("2025-11-27"))).isGreaterThan(1.7);
    }

    @Test
    void isHigherInTheEveningThanInTheMorningAndNearlyNothingAtNight() {
        Dice dice = Dice.of(1, 1);
        List<Integer> hours = IntStream.range(0, 5000)
                .mapToObj(i -> demand.moment(LocalDate.parse("2025-06-04"), dice)
                        .atZone(BERLIN)
                        .getHour())
                .collect(Collectors.toList());

        assertThat(between(hours, 19, 22)).isGreaterThan((long) (1.5 * between(hours, 9, 12)));
        assertThat(between(hours, 0, 6)).isLessThan(150);
    }

    @Test
    void nobodyBuysAfterTheEndOfTheYear() {
        Dice dice = Dice.of(1, 2);

        assertThat(IntStream.range(0, 1000).mapToObj(i -> demand.moment(YEAR.last(), dice)))
                .allSatisfy(moment -> assertThat(moment).isBeforeOrEqualTo(YEAR.end()));
    }

    @Test
    void theYearMayEndShortlyAfterMidnight() {
        Instant end = Instant.parse("2026-07-14T22:00:05Z");
        Year year = new Year(end, BERLIN);
        Instant moment = new Demand(year).moment(year.last(), Dice.of(1, 3));

        assertThat(moment).isBetween(Instant.parse("2026-07-14T22:00:00Z"), end);
    }

    @Test
    void aMomentIsOnItsDayInTheShopsZoneAlsoWhenClocksChange() {
        Dice dice = Dice.of(1, 4);
        LocalDate clocksGoForward = LocalDate.parse("2025-03-30");

        assertThat(IntStream.range(0, 2000).mapToObj(i -> demand.moment(clocksGoForward, dice)))
                .allSatisfy(moment ->
                        assertThat(moment.atZone(BERLIN).toLocalDate()).isEqualTo(clocksGoForward));
    }

    private double week(String monday) {
        return IntStream.range(0, 7)
                .mapToDouble(i -> demand.on(LocalDate.parse(monday).plusDays(i)))
                .sum();
    }

    private static long between(List<Integer> hours, int from, int to) {
        return hours.stream().filter(hour -> hour >= from && hour < to).count();
    }
}
