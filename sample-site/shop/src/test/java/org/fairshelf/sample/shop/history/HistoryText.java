package org.fairshelf.sample.shop.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.fairshelf.sample.launcher.HistoryFile;

/** Small files of invoice lines, written by hand. */
final class HistoryText {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    HistoryText() {
        line(HistoryFile.HEADER);
    }

    HistoryText line(String line) {
        return bytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    HistoryText bytes(byte... more) {
        bytes.writeBytes(more);
        return this;
    }

    byte[] packed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes.toByteArray());
        }
        return packed.toByteArray();
    }

    HistoryFile in(Path folder) throws IOException {
        return new HistoryFile(Files.write(folder.resolve("history.csv"), bytes.toByteArray()));
    }

    /** Three customers and a guest, two returns, a line of each kind that cannot be used: the story that the tests know. */
    static HistoryText story() {
        return new HistoryText()
                .line(
                        "536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom")
                .line(
                        "536365,85123a,WHITE HANGING HEART T-LIGHT HOLDER,2,2010-12-01 08:26:00,2.55,17850.0,United Kingdom")
                .line(
                        "536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,1,2010-12-01 08:26:00,2.95,17850.0,United Kingdom")
                .line("536366,22633,HAND WARMER UNION JACK,6,2010-12-01 08:28:00,1.85,17850.0,United Kingdom")
                .line("536367,22960,\"JAM MAKING SET, \"\"WITH\"\" JARS\",6,2010-12-01 08:34:00,4.25,13047,EIRE")
                .line("536367,71053,WHITE METAL LANTERN,3,2010-12-01 08:34:00,3.39,13047,EIRE")
                .line("C536379,71053,WHITE METAL LANTERN,-1,2010-12-01 09:41:00,3.39,17850.0,United Kingdom")
                .line("536370,22728,ALARM CLOCK BAKELIKE PINK,24,2010-12-01 08:45:00,3.75,12583.0,Channel Islands")
                .line("536544,21773,DECORATIVE ROSE BATHROOM BOTTLE,1,2010-12-01 14:32:00,2.51,,United Kingdom")
                .line("536544,71053,WHITE METAL LANTERN,2,2010-12-01 14:32:00,8.47,,United Kingdom")
                .line("C536545,22960,JAM MAKING SET,-2,2010-12-02 10:00:00,4.25,13047,EIRE")
                .line("581587,22613,PACK OF 20 SPACEBOY NAPKINS,12,2011-12-09 12:50:00,0.85,13047,EIRE")
                .bytes("581588,22899,CHILDREN'S APRON CAF".getBytes(StandardCharsets.ISO_8859_1))
                .bytes((byte) 0xc9)
                .line(" ROSE,3,2011-12-09 12:52:00,2.10,17850.0,Unspecified")
                // From here on nothing can be used.
                .line("x".repeat(5000))
                .bytes((byte) 0x81, (byte) 0xff, (byte) '\n')
                .line("536365,71053,\0\0,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom")
                .line("536365,71053,\"WHITE METAL,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom")
                .line("536365,71053,WHITE \"METAL\" LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom")
                .line("536365,71053,\"WHITE\" METAL,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,6")
                .line("536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom,extra")
                .line("")
                .line("536365,POST,POSTAGE,1,2010-12-01 08:26:00,18.00,17850.0,United Kingdom")
                .line("536365,M,Manual,1,2010-12-01 08:26:00,18.00,17850.0,United Kingdom")
                .line(",71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom")
                .line("=1+1,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,six,2010-12-01 08:26:00,3.39,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,9999999,2010-12-01 08:26:00,3.39,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,free,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,1e3,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,6,2010-02-30 08:26:00,3.39,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,6,yesterday,3.39,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,6,2999-01-01 00:00:00,3.39,17850.0,United Kingdom")
                .line("536399,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,a b@c,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,13047,EIRE")
                .line("536365,71053,,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom")
                .line("536365,71053," + "long ".repeat(30) + ",6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,0,2010-12-01 08:26:00,3.39,17850.0,United Kingdom")
                .line("536589,21777,RECIPE BOX,-10,2010-12-01 16:50:00,0.01,,United Kingdom")
                .line("C536390,71053,WHITE METAL LANTERN,1,2010-12-01 08:26:00,3.39,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,0.00,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,-11062.06,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,0.001,17850.0,United Kingdom")
                .line("536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom");
    }
}
