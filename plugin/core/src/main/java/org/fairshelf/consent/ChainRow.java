package org.fairshelf.consent;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.fairshelf.shared.Sha256;

/**
 * A row of the ledger as the chain sees it. Its hash is the SHA-256 over its canonical bytes: shop, number and time (eight bytes each, high
 * byte first), then the hash of the row before, the id of the key, and the sealed entry, each with its length before it (as
 * {@link DataOutputStream#writeUTF} writes texts, and four bytes of length before bytes). The first row follows {@link #START}.
 */
public final class ChainRow {

    /** What stands in place of the hash before the first row. */
    public static final String START = "0000000000000000000000000000000000000000000000000000000000000000";

    private final long shop;
    private final long number;
    private final long at;
    private final String before;
    private final String key;
    private final byte[] sealed;

    /**
     * A row.
     *
     * @param number 1 for the first row of a shop, then without gaps
     * @param at UTC epoch milliseconds
     * @param before the hash of the row before
     * @param key the id of the key that seals the entry
     */
    public ChainRow(long shop, long number, long at, String before, String key, byte[] sealed) {
        this.shop = shop;
        this.number = number;
        this.at = at;
        this.before = before;
        this.key = key;
        this.sealed = sealed.clone();
    }

    /** 64 hexadecimal digits. */
    public String hash() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(shop);
            out.writeLong(number);
            out.writeLong(at);
            out.writeUTF(before);
            out.writeUTF(key);
            out.writeInt(sealed.length);
            out.write(sealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.of(bytes.toByteArray());
    }

    public long number() {
        return number;
    }

    /** The hash of the row before, as this row states it. */
    public String before() {
        return before;
    }
}
