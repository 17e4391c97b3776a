package org.fairshelf.sample.shop.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a stream, one after the other. Of a line that is too long only the beginning is kept, so that no file can fill the memory. Each
 * line is UTF-8 or, if it is not, Windows-1252, as spreadsheets write it.
 */
final class Lines {
    /** Bytes. */
    static final int LONGEST = 4096;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final CharsetDecoder windows = Charset.forName("windows-1252").newDecoder();
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] line = new byte[LONGEST];
    private int from;
    private int to;
    private int length;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes on to the next line; false at the end. A last line without an end counts, an empty one after the last end does not. */
    boolean next() throws IOException {
        int size = 0;
        boolean any = false;
        while (true) {
            if (from == to && !fill()) {
                length = size;
                number += any ? 1 : 0;
                return any;
            }
            any = true;
            byte one = buffer[from++];
            if (one == '\n') {
                length = size > 0 && size <= LONGEST && line[size - 1] == '\r' ? size - 1 : size;
                number++;
                return true;
            }
            if (size < LONGEST) {
                line[size] = one;
            }
            // One more than the longest says that there was more.
            size = Math.min(size + 1, LONGEST + 1);
        }
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, BUFFER);
        from = 0;
        to = Math.max(0, read);
        return read > 0;
    }

    /** Of the current line, from 1. */
    long number() {
        return number;
    }

    /** Whether the current line is not there as a whole. */
    boolean isTooLong() {
        return length > LONGEST;
    }

    /** The current line. */
    String text() throws Unusable {
        if (isTooLong()) {
            throw new Unusable(Reason.TOO_LONG);
        }
        String text = decoded();
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '\ufffd' || (Character.isISOControl(one) && one != '\t')) {
                throw new Unusable(Reason.JUNK);
            }
        }
        return text;
    }

    private String decoded() throws Unusable {
        try {
            return decoded(utf8);
        } catch (CharacterCodingException notUtf8) {
            try {
                return decoded(windows);
            } catch (CharacterCodingException neither) {
                throw new Unusable(Reason.ENCODING);
            }
        }
    }

    /** What of the current line can be shown whatever it is: each byte a character. */
    String shown(int most) {
        return new String(line, 0, Math.min(Math.min(length, LONGEST), most), StandardCharsets.ISO_8859_1);
    }

    private String decoded(CharsetDecoder decoder) throws CharacterCodingException {
        return decoder.decode(ByteBuffer.wrap(line, 0, length)).toString();
    }
}
