package org.fairshelf.sample.shop.past;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * When people buy: more in spring and much more in Advent, little at Christmas itself and in the summer holidays; on
 * Sundays and Mondays more than on Saturdays; in the evening more than at noon, and hardly at night.
 */
final class Demand {
    private static final MonthDay SPRING_STARTS = MonthDay.of(Month.MARCH, 15);
    private static final MonthDay SPRING_ENDS = MonthDay.of(Month.MAY, 25);
    private static final double[] WEEKDAY_HOURS = {
        0.12, 0.05, 0.02, 0.02, 0.02, 0.06, 0.3, 0.7, 0.9, 1.0, 1.1, 1.15, 1.35, 1.15, 0.95, 0.9, 1.0, 1.1, 1.25, 1.7,
        2.1, 2.0, 1.2, 0.45
    };
    private static final double[] WEEKEND_HOURS = {
        0.2, 0.1, 0.04, 0.02, 0.02, 0.03, 0.1, 0.3, 0.7, 1.2, 1.6, 1.6, 1.3, 1.2, 1.3, 1.5, 1.5, 1.4, 1.4, 1.6, 2.0,
        1.9, 1.1, 0.5
    };
    private static final List<Integer> HOURS = hours();
    /** How often a moment after the end of the year is drawn again before any moment of the day's start is taken. */
    private static final int TRIES = 50;

    private final Year year;

    Demand(Year year) {
        this.year = year;
    }

    /** How busy a day is; an ordinary one is 1. */
    double on(LocalDate day) {
        // The shop became better known over the year.
        double known = 0.92 + 0.16 * (Year.DAYS - 1 - year.last().toEpochDay() + day.toEpochDay()) / (Year.DAYS - 1);
        return known * weekday(day.getDayOfWeek()) * timeOfYear(day);
    }

    /** A day from the given one on, busy days more likely. */
    LocalDate day(LocalDate from, Dice dice) {
        return dice.oneOf(year.daysFrom(from), this::on);
    }

    /** A moment of that day at which somebody buys, not after the end of the year. */
    Instant moment(LocalDate day, Dice dice) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        double[] weights = weekend ? WEEKEND_HOURS : WEEKDAY_HOURS;
        for (int i = 0; i < TRIES; i++) {
            int hour = dice.oneOf(HOURS, each -> weights[each]);
            LocalTime time = LocalTime.of(hour, dice.below(60), dice.below(60));
            Instant moment = day.atTime(time).atZone(year.zone()).toInstant();
            if (!moment.isAfter(year.end())) {
                return moment;
            }
        }
        Instant midnight = day.atStartOfDay(year.zone()).toInstant();
        return midnight.plusSeconds((long) (dice.fraction() * ChronoUnit.SECONDS.between(midnight, year.end())));
    }

    private static double weekday(DayOfWeek day) {
        switch (day) {
            case MONDAY:
                return 1.1;
            case FRIDAY:
                return 0.9;
            case SATURDAY:
                return 0.8;
            case SUNDAY:
                return 1.2;
            default:
                return 1;
        }
    }

    private static double timeOfYear(LocalDate day) {
        LocalDate christmas = LocalDate.of(day.getYear(), Month.DECEMBER, 25);
        LocalDate firstAdvent =
                christmas.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)).minusWeeks(3);
        if (!day.isBefore(christmas.minusDays(2)) && !day.isAfter(christmas.plusDays(1))) {
            return 0.4;
        }
        if (!day.isBefore(firstAdvent.minusDays(4)) && day.isBefore(christmas.minusDays(5))) {
            return 2;
        }
        MonthDay monthDay = MonthDay.from(day);
        if (!monthDay.isBefore(SPRING_STARTS) && !monthDay.isAfter(SPRING_ENDS)) {
            return 1.4;
        }
        switch (day.getMonth()) {
            case JANUARY:
            case FEBRUARY:
                return 0.9;
            case JULY:
            case AUGUST:
                return 0.75;
            case NOVEMBER:
                return 1.15;
            default:
                return 1;
        }
    }

    private static List<Integer> hours() {
        List<Integer> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add(hour);
        }
        return Collections.unmodifiableList(hours);
    }
}
