package org.fairshelf.broadleaf.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Days and times as shoppers read them: in the shop's zone, in the order that their language and country write them in. English without a
 * country is written as in Britain, not as in America, which Java would choose. Immutable.
 */
public final class Dates {

    private final ZoneId zone;

    /** In the zone {@code fairshelf.zone}. */
    public Dates(Settings settings) {
        this.zone = Zone.of(settings);
    }

    /** Such as {@code 25 November 2026}. */
    public String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(written(locale))
                .format(day);
    }

    /** The day of an instant. */
    public String day(Instant at, Locale locale) {
        return day(at.atZone(zone).toLocalDate(), locale);
    }

    /** Such as {@code 25 Nov 2026, 20:29}. */
    public String moment(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(written(locale))
                .format(at.atZone(zone));
    }

    /** For machines, to the second (ISO 8601). */
    public String machine(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
    }

    private static Locale written(Locale locale) {
        boolean plainEnglish =
                locale.getCountry().isEmpty() && locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return plainEnglish ? Locale.UK : locale;
    }
}
