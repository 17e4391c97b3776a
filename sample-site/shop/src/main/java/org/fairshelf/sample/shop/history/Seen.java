package org.fairshelf.sample.shop.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Which lines were there before, by 64 bits of their SHA-256: some bytes a line, and of two million lines two different ones meet once in ten million files. */
final class Seen {
    private final MessageDigest sha;
    private long[] table = new long[1 << 12];
    private int size;

    Seen() {
        try {
            this.sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether the line is new; from now on it is not. */
    boolean add(String line) {
        long print = ByteBuffer.wrap(sha.digest(line.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        if (2 * (size + 1) > table.length) {
            grow();
        }
        // Zero is an empty place.
        boolean added = put(table, print == 0 ? 1 : print);
        size += added ? 1 : 0;
        return added;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        Arrays.stream(table).filter(print -> print != 0).forEach(print -> put(larger, print));
        table = larger;
    }

    private static boolean put(long[] table, long print) {
        int place = (int) print & (table.length - 1);
        while (table[place] != 0) {
            if (table[place] == print) {
                return false;
            }
            place = (place + 1) & (table.length - 1);
        }
        table[place] = print;
        return true;
    }
}
