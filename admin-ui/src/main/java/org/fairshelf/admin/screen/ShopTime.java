package org.fairshelf.admin.screen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Zone;
import org.springframework.context.MessageSource;

/** Writes times as the people of the shop read them: in the shop's zone and in their language. */
public final class ShopTime {

    private static final String KEYS = "fairshelf.admin.time.";

    private final Clock clock;
    private final MessageSource messages;

    /**
     * Writes times.
     *
     * @param settings {@code fairshelf.zone} says where the shop is, for example {@code Europe/Berlin}; unless set, where its server is
     */
    public ShopTime(Clock clock, Settings settings, MessageSource messages) {
        this.clock = clock.withZone(Zone.of(settings));
        this.messages = messages;
    }

    /** The instant as people of that language read it. */
    public Moment show(Instant instant, Locale locale) {
        ZonedDateTime at = instant.atZone(clock.getZone());
        Object[] timeAndDay = {byPattern("time", at, locale), byPattern("day", at, locale)};
        return new Moment(
                messages.getMessage(KEYS + nearness(at.toLocalDate()), timeAndDay, locale),
                at.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private String nearness(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return "today";
        }
        return day.equals(today.minusDays(1)) ? "yesterday" : "day";
    }

    private String byPattern(String name, ZonedDateTime at, Locale locale) {
        String pattern = messages.getMessage(KEYS + "pattern." + name, null, locale);
        return DateTimeFormatter.ofPattern(pattern, locale).format(at);
    }

    /** The day as people of that language read it. */
    public String show(LocalDate day, Locale locale) {
        String pattern = messages.getMessage(KEYS + "pattern.day", null, locale);
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
