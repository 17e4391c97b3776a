package org.fairshelf.broadleaf.shared;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;

/**
 * The {@code fairshelf.…} properties. A value that cannot be understood is logged in one sentence and replaced by the default:
 * a typing error in our settings must not keep a shop from starting.
 */
public final class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m)?");

    private final Function<String, @Nullable String> values;

    private Settings(Function<String, @Nullable String> values) {
        this.values = values;
    }

    /** Reads the shop's properties the way the shop does: through the placeholders of its context. */
    public static Settings of(ConfigurableBeanFactory beans) {
        return new Settings(name -> {
            String expression = "${" + name + ":}";
            String value = beans.resolveEmbeddedValue(expression);
            return expression.equals(value) ? null : value;
        });
    }

    /** Fixed values, for tools and tests. */
    public static Settings of(Map<String, String> values) {
        return new Settings(values::get);
    }

    /** The text of a property, trimmed; {@code otherwise} if it is absent or blank. */
    public String text(String name, String otherwise) {
        String value = read(name);
        return value == null ? otherwise : value;
    }

    /** A whole number from {@code least} to {@code most}. */
    public long number(String name, long otherwise, long least, long most) {
        String value = read(name);
        if (value == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, together with a number out of range.
        }
        // An array, here and below: slf4j 1.6 has no variable arguments.
        LOG.error(
                "{} is '{}', not a whole number from {} to {}; using {}.",
                new Object[] {name, value, least, most, otherwise});
        return otherwise;
    }

    /** A duration such as {@code 150ms}, {@code 20s} or {@code 10m}; a bare number counts milliseconds. At least one millisecond. */
    public Duration duration(String name, Duration otherwise) {
        String value = read(name);
        if (value == null) {
            return otherwise;
        }
        Matcher matcher = DURATION.matcher(value);
        if (matcher.matches()) {
            long amount = Long.parseLong(matcher.group(1));
            String unit = matcher.group(2);
            Duration duration = "m".equals(unit)
                    ? Duration.ofMinutes(amount)
                    : "s".equals(unit) ? Duration.ofSeconds(amount) : Duration.ofMillis(amount);
            if (!duration.isZero()) {
                return duration;
            }
        }
        LOG.error(
                "{} is '{}', not a duration such as 150ms, 20s or 10m; using {} ms.",
                new Object[] {name, value, otherwise.toMillis()});
        return otherwise;
    }

    private @Nullable String read(String name) {
        String value = values.apply(name);
        return value == null || value.trim().isEmpty() ? null : value.trim();
    }
}
