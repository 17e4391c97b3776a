package org.fairshelf.sample.launcher;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of invoice lines that the shop is to be filled from, packed with gzip or not. Its bytes decide which file it is, so that it may be moved
 * and renamed.
 */
public final class HistoryFile {
    /** The first line, in any case; what follows has these columns. */
    public static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
    /** No more than this is unpacked: a small file can claim to be endless. */
    public static final long MOST_BYTES = 1L << 30;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int BUFFER = 1 << 16;

    private final Path path;

    public HistoryFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** Its bytes as 64 hexadecimal digits of SHA-256. */
    public String fingerprint() throws IOException {
        MessageDigest sha = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), sha)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    public long size() throws IOException {
        return Files.size(path);
    }

    /**
     * Its lines, unpacked. Reading ends with an {@link EOFException} or a {@link ZipException} where packed data are cut or damaged, and with
     * {@link TooLarge} after {@link #MOST_BYTES}.
     *
     * @param read is told how many bytes of the file, as it is on disk, are read
     */
    public InputStream open(LongConsumer read) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(new Counted(Files.newInputStream(path), read), BUFFER);
        try {
            raw.mark(2);
            boolean packed = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
            raw.reset();
            return new Bounded(packed ? new GZIPInputStream(raw, BUFFER) : raw);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** Looks at all that can be wrong with the file as a whole, each said in one sentence. */
    void check() throws StartFailure {
        String name = "-D" + Settings.History.FILE + "=" + path;
        if (!Files.exists(path)) {
            throw new StartFailure(name + " does not exist.");
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new StartFailure(name + " is not a file that can be read.");
        }
        String first;
        try (InputStream in = open(ignored -> {})) {
            first = new String(in.readNBytes(HEADER.length() + 8), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new StartFailure(name + " cannot be read: " + e.getMessage() + ".", e);
        }
        if (first.isEmpty()) {
            throw new StartFailure(name + " is empty.");
        }
        if (!isHeader(first.split("\\R", 2)[0])) {
            throw new StartFailure(name + " is not an order history: its first line must be " + HEADER + ".");
        }
    }

    /** Whether a line, decoded as ISO 8859-1, is the first line. Some programs begin a file with a mark that it is UTF-8. */
    public static boolean isHeader(String line) {
        String text = line.startsWith("\u00ef\u00bb\u00bf") ? line.substring(3) : line;
        return text.replace("\"", "").strip().toLowerCase(Locale.ROOT).equals(HEADER.toLowerCase(Locale.ROOT));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The file goes on beyond {@link #MOST_BYTES}. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        private TooLarge() {
            super("it unpacks to more than " + (MOST_BYTES >> 20) + " MB");
        }
    }

    private static final class Counted extends FilterInputStream {
        private final LongConsumer read;
        private long count;

        private Counted(InputStream in, LongConsumer read) {
            super(in);
            this.read = read;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = super.read(bytes, offset, length);
            count(some);
            return some;
        }

        private void count(int bytes) {
            if (bytes > 0) {
                count += bytes;
                read.accept(count);
            }
        }
    }

    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES;

        private Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new TooLarge();
            }
            int some = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, some);
            return some;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
