package org.fairshelf.consent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.UUID;

/**
 * A line of the ledger with the hash of its row, and the names under which it can be handed out (requirement X5). Immutable. The names are
 * made of the row and of the subject (RFC 9562, version 5): the same for ever, and nobody finds the way back from them.
 */
public final class Proof {

    private static final UUID RECEIPTS = UUID.fromString("39a5d4e0-9a03-47fa-84c2-82ab77f533ee");
    private static final UUID PRINCIPALS = UUID.fromString("f462711c-230b-4032-8667-853a6b945807");

    private final LedgerEntry entry;
    private final String hash;

    /**
     * A proof.
     *
     * @param hash of the row, 64 hexadecimal digits
     */
    public Proof(LedgerEntry entry, String hash) {
        this.entry = Objects.requireNonNull(entry, "entry");
        this.hash = Objects.requireNonNull(hash, "hash");
    }

    public LedgerEntry entry() {
        return entry;
    }

    /** The hash of the row, 64 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** The name of the receipt for it. */
    public UUID receipt() {
        return named(RECEIPTS, hash);
    }

    /** The name of the shopper in receipts, which is not that in the shop's tables. */
    public UUID principal() {
        return named(PRINCIPALS, entry.subject().digits());
    }

    static UUID named(UUID space, String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(space.getMostSignificantBits())
                    .putLong(space.getLeastSignificantBits())
                    .array());
            ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (digest.getLong() & ~0xf000L) | 0x5000L;
            long low = (digest.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1.", e);
        }
    }
}
