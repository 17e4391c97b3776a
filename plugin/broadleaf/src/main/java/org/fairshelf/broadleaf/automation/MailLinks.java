package org.fairshelf.broadleaf.automation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.fairshelf.broadleaf.shared.MasterKeys;
import org.fairshelf.broadleaf.shared.Seal;
import org.fairshelf.rights.RequestRetention;
import org.jspecify.annotations.Nullable;

/**
 * The links in mails that need no login. A link carries a token: whom it is about and since when, sealed under a key that is derived from the
 * master key. Nobody can guess one, change one, use one for another purpose, or read out of one whom it is about. Nothing is stored of it.
 *
 * <p>The link that stops emails works as long as there is a consent to stop. The one that changes the choice works for 30 days; for a guest
 * it also carries the address to which the mail went, because here the address is deleted with the consent. The one that confirms a request works
 * for a day, and once.
 */
public final class MailLinks {

    /** What a link is for. */
    public enum Kind {
        UNSUBSCRIBE,
        PREFERENCES,
        /** Confirms what somebody has asked for about their data; the reference is the id of the request. */
        REQUEST
    }

    /** Stands in the links of mails that are only shown or tried out. It leads to a page that says so. */
    public static final String SAMPLE = "sample";

    private static final Duration PREFERENCES_HOLD = Duration.ofDays(30);
    private static final String MASTER = "master-";
    private static final Pattern FORM = Pattern.compile("(\\d{4})\\.([A-Za-z0-9_-]{60,800})");
    private static final int FIXED = 16 + 8;

    private final MasterKeys masters;
    private final Clock clock;

    /** Opens no keystore yet. */
    public MailLinks(MasterKeys masters, Clock clock) {
        this.masters = masters;
        this.clock = clock;
    }

    /** What a token says. Immutable. */
    public static final class Opened {
        final String reference;
        final @Nullable String contact;
        final boolean over;

        private Opened(String reference, @Nullable String contact, boolean over) {
            this.reference = reference;
            this.contact = contact;
            this.over = over;
        }

        public String reference() {
            return reference;
        }

        /** Whether it is past its time. */
        public boolean isOver() {
            return over;
        }
    }

    /**
     * A new token.
     *
     * @param reference the name of a subject for links, or the id of a request: 32 hexadecimal digits
     * @param contact the address of a guest; {@code null} for customers
     * @throws IllegalStateException if the keystore cannot be used
     */
    public String token(Kind kind, String reference, @Nullable String contact) {
        byte[] address =
                contact == null || kind != Kind.PREFERENCES ? new byte[0] : contact.getBytes(StandardCharsets.UTF_8);
        ByteBuffer clear = ByteBuffer.allocate(FIXED + address.length);
        for (int i = 0; i < 32; i += 2) {
            clear.put((byte) Integer.parseInt(reference.substring(i, i + 2), 16));
        }
        clear.putLong(clock.millis()).put(address);
        String master = masters.newest();
        byte[] sealed = Seal.close(key(master), context(kind), clear.array());
        return master.substring(MASTER.length()) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * Opens a token.
     *
     * @return empty for everything that is no token of that kind
     * @throws IllegalStateException if the keystore cannot be used
     */
    public Optional<Opened> open(Kind kind, @Nullable String token) {
        Matcher form = FORM.matcher(token == null ? "" : token);
        // A key that is newer than the newest is none of ours; asking for it would read the keystore each time.
        if (!form.matches() || (MASTER + form.group(1)).compareTo(masters.newest()) > 0) {
            return Optional.empty();
        }
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(form.group(2));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        SecretKey key = key(MASTER + form.group(1));
        byte[] clear;
        try {
            clear = Seal.open(key, context(kind), sealed);
        } catch (IllegalStateException forged) {
            return Optional.empty();
        }
        return clear.length < FIXED ? Optional.empty() : Optional.of(read(kind, ByteBuffer.wrap(clear)));
    }

    private Opened read(Kind kind, ByteBuffer clear) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            int each = clear.get() & 0xff;
            digits.append(Character.forDigit(each >> 4, 16)).append(Character.forDigit(each & 15, 16));
        }
        Instant made = Instant.ofEpochMilli(clear.getLong());
        byte[] address = new byte[clear.remaining()];
        clear.get(address);
        boolean over = kind != Kind.UNSUBSCRIBE
                && !clock.instant()
                        .isBefore(made.plus(kind == Kind.REQUEST ? RequestRetention.LINK : PREFERENCES_HOLD));
        return new Opened(
                digits.toString(), address.length == 0 ? null : new String(address, StandardCharsets.UTF_8), over);
    }

    private static String context(Kind kind) {
        return "fairshelf mail link " + kind.name();
    }

    /** A key for links alone, so that the master key itself seals nothing that leaves the server. */
    private SecretKey key(String master) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(masters.key(master));
            return new SecretKeySpec(mac.doFinal("fairshelf mail links".getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }
}
