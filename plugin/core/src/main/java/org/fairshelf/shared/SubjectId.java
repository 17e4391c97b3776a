package org.fairshelf.shared;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pseudonym of a shopper who has accepted something: 128 random bits as 32 hexadecimal digits. It says nothing about the person and
 * never leaves the server.
 */
public final class SubjectId {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    private final String digits;

    private SubjectId(String digits) {
        this.digits = digits;
    }

    /** A new one. */
    public static SubjectId random(SecureRandom random) {
        return new SubjectId(hex128(random));
    }

    /**
     * A known one.
     *
     * @throws IllegalArgumentException if these are not 32 digits of a subject
     */
    public static SubjectId of(String digits) {
        return parse(digits).orElseThrow(() -> new IllegalArgumentException("This is no subject."));
    }

    /** A known one; empty for null and for everything that cannot be one. */
    public static Optional<SubjectId> parse(@Nullable String digits) {
        return digits != null && isHex128(digits) ? Optional.of(new SubjectId(digits)) : Optional.empty();
    }

    /** 128 random bits in the form of a subject, for other secrets of the same strength. */
    public static String hex128(SecureRandom random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Sha256.hex(bytes);
    }

    /** Whether a text has the form that {@link #hex128} gives. */
    public static boolean isHex128(@Nullable String text) {
        return text != null && FORM.matcher(text).matches();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubjectId && digits.equals(((SubjectId) other).digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** The 32 digits, for storing. */
    public String digits() {
        return digits;
    }

    /** Cut short: a pseudonym does not belong into logs. */
    @Override
    public String toString() {
        return "subject " + digits.substring(0, 4) + "…";
    }
}
