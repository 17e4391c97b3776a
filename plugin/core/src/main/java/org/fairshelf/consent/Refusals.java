package org.fairshelf.consent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without a subject said no to, as their browser remembers it: for each purpose the version of the wording and the day. No
 * identifier, so that nobody can be told from anybody else by it. Immutable.
 */
public final class Refusals {

    /** Not asked again for so long (requirement C2). */
    public static final int MONTHS = 6;

    private static final Refusals NONE = new Refusals(Collections.emptyMap());
    private static final int LONGEST = 200;
    private static final Pattern PART = Pattern.compile("([a-z]{1,20})\\.(\\d{1,6})\\.(\\d{8})");

    private final Map<Purpose, Refusal> byPurpose;

    private Refusals(Map<Purpose, Refusal> byPurpose) {
        this.byPurpose = byPurpose;
    }

    /** Nothing refused. */
    public static Refusals none() {
        return NONE;
    }

    /** Reads what {@link #toText} wrote. Null, nonsense and parts that are nonsense count as nothing. */
    public static Refusals parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return NONE;
        }
        Map<Purpose, Refusal> byPurpose = new EnumMap<>(Purpose.class);
        for (String part : text.split("_", -1)) {
            Matcher matcher = PART.matcher(part);
            Optional<Purpose> purpose =
                    matcher.matches() ? Purpose.of(matcher.group(1)).filter(Purpose::needsConsent) : Optional.empty();
            if (purpose.isPresent()) {
                try {
                    LocalDate day = LocalDate.parse(matcher.group(3), DateTimeFormatter.BASIC_ISO_DATE);
                    byPurpose.put(purpose.get(), new Refusal(Integer.parseInt(matcher.group(2)), day));
                } catch (DateTimeException ignored) {
                    // No day: this part counts as nothing.
                }
            }
        }
        return new Refusals(byPurpose);
    }

    /** For a cookie: letters, digits, dots and underscores. Empty if nothing is refused. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        byPurpose.forEach((purpose, refusal) -> text.append(text.length() == 0 ? "" : "_")
                .append(purpose.word())
                .append('.')
                .append(refusal.notice)
                .append('.')
                .append(refusal.day.format(DateTimeFormatter.BASIC_ISO_DATE)));
        return text.toString();
    }

    /** The same with one more. */
    public Refusals with(Purpose purpose, int notice, LocalDate day) {
        Map<Purpose, Refusal> more = copy();
        more.put(purpose, new Refusal(notice, day));
        return new Refusals(more);
    }

    /** The same without one. */
    public Refusals without(Purpose purpose) {
        Map<Purpose, Refusal> fewer = copy();
        fewer.remove(purpose);
        return new Refusals(fewer);
    }

    /** When that purpose was refused; empty if it was not. */
    public Optional<LocalDate> day(Purpose purpose) {
        return Optional.ofNullable(byPurpose.get(purpose)).map(refusal -> refusal.day);
    }

    /** Whether the purpose was refused and may not be asked about yet. A day in the future is no refusal anybody can have made. */
    boolean holds(Purpose purpose, LocalDate today) {
        return day(purpose)
                .filter(day -> !day.isAfter(today.plusDays(1)) && today.isBefore(day.plusMonths(MONTHS)))
                .isPresent();
    }

    public boolean isEmpty() {
        return byPurpose.isEmpty();
    }

    private Map<Purpose, Refusal> copy() {
        Map<Purpose, Refusal> copy = new EnumMap<>(Purpose.class);
        copy.putAll(byPurpose);
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Refusals && toText().equals(((Refusals) other).toText());
    }

    @Override
    public int hashCode() {
        return toText().hashCode();
    }

    @Override
    public String toString() {
        return toText();
    }

    private static final class Refusal {
        private final int notice;
        private final LocalDate day;

        private Refusal(int notice, LocalDate day) {
            this.notice = notice;
            this.day = day;
        }
    }
}
