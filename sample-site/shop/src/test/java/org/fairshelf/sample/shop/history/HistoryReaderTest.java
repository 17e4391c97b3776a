package org.fairshelf.sample.shop.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.fairshelf.sample.launcher.HistoryFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryReaderTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");

    @TempDir
    Path folder;

    @Test
    void everyLineIsUsedOrCountedByItsReason() throws Exception {
        HistoryReader reader = reader(HistoryText.story().in(folder));
        reader.read();

        Totals totals = reader.totals();
        assertThat(totals.usedLines()).isEqualTo(14);
        assertThat(totals.byReason())
                .containsExactly(
                        entry(Reason.TOO_LONG, 1L),
                        entry(Reason.ENCODING, 1L),
                        entry(Reason.JUNK, 1L),
                        entry(Reason.QUOTES, 3L),
                        entry(Reason.COLUMNS, 3L),
                        entry(Reason.PRODUCT, 2L),
                        entry(Reason.INVOICE, 2L),
                        entry(Reason.QUANTITY, 2L),
                        entry(Reason.PRICE, 2L),
                        entry(Reason.DATE, 3L),
                        entry(Reason.CUSTOMER, 1L),
                        entry(Reason.OTHER_CUSTOMER, 1L),
                        entry(Reason.DESCRIPTION, 2L),
                        entry(Reason.NOT_SOLD, 2L),
                        entry(Reason.NOT_RETURNED, 1L),
                        entry(Reason.FREE, 3L),
                        entry(Reason.DUPLICATE, 1L));
        assertThat(totals.lines())
                .isEqualTo(totals.usedLines() + totals.rejectedLines())
                .isEqualTo(14 + 31);
        assertThat(totals.cut()).isEmpty();
    }

    @Test
    void theReportNamesEachLineThatWasNotUsedByItsNumber() throws Exception {
        reader(HistoryText.story().in(folder)).read();

        List<String> report = Files.readAllLines(folder.resolve("report.csv"));
        assertThat(report).hasSize(1 + 31);
        assertThat(report.get(0)).isEqualTo("reason,line,text");
        assertThat(report.get(1)).startsWith("too-long,16,\"xxxx").hasSizeLessThan(300);
        assertThat(report).anyMatch(line -> line.startsWith("product,25,\"536365,POST,POSTAGE"));
        assertThat(report.get(report.size() - 1)).startsWith("duplicate,46,");
        assertThat(folder.resolve("report.csv.draft")).doesNotExist();
    }

    @Test
    void noSpreadsheetTakesTheReportForFormulas() {
        assertThat(Report.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(Report.cell("+1")).startsWith("\"'+");
        assertThat(Report.cell("-1")).startsWith("\"'-");
        assertThat(Report.cell("@a")).startsWith("\"'@");
        assertThat(Report.cell("\t=1")).startsWith("\"'");
        assertThat(Report.cell("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
        assertThat(Report.cell("a\rb\u0000c")).isEqualTo("\"a\ufffdb\ufffdc\"");
    }

    @Test
    void namesOfBothEncodingsArrive() throws Exception {
        History history = reader(HistoryText.story().in(folder)).read();

        assertThat(descriptions(history))
                .contains("CHILDREN'S APRON CAF\u00c9 ROSE", "JAM MAKING SET, \"WITH\" JARS", "WHITE METAL LANTERN");
    }

    @Test
    void aCodeIsTheSameInCapitalAndSmallLetters() throws Exception {
        History history = reader(HistoryText.story().in(folder)).read();

        assertThat(history.products()).isEqualTo(8);
        assertThat(history.code(0)).isEqualTo("85123A");
        assertThat(history.linesOfProducts().size(0)).isEqualTo(3);
    }

    @Test
    void aFileOfAnotherProgramWithItsOwnDatesAndLineEndsIsTheSame() throws Exception {
        HistoryFile file = new HistoryFile(Files.write(
                folder.resolve("windows.csv"),
                ("\ufeff" + HistoryFile.HEADER + "\r\n"
                                + "536365,85123A,WHITE HOLDER,6,12/1/2010 8:26,2.55,17850,United Kingdom\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        History history = reader(file).read();

        assertThat(history.timeOf(0)).isEqualTo(LocalDateTime.parse("2010-12-01T08:26:00"));
        assertThat(history.customer(0)).isEqualTo("17850");
    }

    @Test
    void packedOrNotItIsTheSameHistory() throws Exception {
        Path packed = Files.write(
                folder.resolve("history.csv.gz"), HistoryText.story().packed());
        HistoryReader reader = reader(new HistoryFile(packed));

        assertThat(descriptions(reader.read()))
                .isEqualTo(descriptions(reader(HistoryText.story().in(folder)).read()));
        assertThat(reader.totals().usedLines()).isEqualTo(14);
    }

    @Test
    void ofAPackedFileThatIsCutEverythingBeforeTheCutCounts() throws Exception {
        HistoryText text = new HistoryText();
        for (int i = 0; i < 20_000; i++) {
            text.line((100_000 + i) + ",85123A,HOLDER " + Integer.toHexString(i * 7919) + ",6,2010-12-01 08:26:00,2.55,"
                    + i + ",United Kingdom");
        }
        byte[] whole = text.packed();
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length / 2));
        HistoryReader reader = reader(new HistoryFile(cut));
        reader.read();

        assertThat(reader.totals().usedLines()).isBetween(5_000L, 15_000L);
        assertThat(reader.totals().cut())
                .hasValueSatisfying(why -> assertThat(why).startsWith("after line "));
        assertThat(Files.readString(folder.resolve("report.csv"))).contains("\nunread,");
    }

    @Test
    void aFileThatClaimsToBeEndlessIsReadOnlySoFar() throws Exception {
        Path bomb = folder.resolve("bomb.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb), 1 << 16)) {
            out.write((HistoryFile.HEADER + "\n536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,,\n")
                    .getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte <= 1024; megabyte++) {
                out.write(zeros);
            }
        }
        HistoryReader reader = reader(new HistoryFile(bomb));
        reader.read();

        assertThat(reader.totals().usedLines()).isOne();
        assertThat(reader.totals().cut())
                .hasValueSatisfying(why -> assertThat(why).contains("more than 1024 MB"));
    }

    @Test
    void aFileInWhichNothingWasSoldIsRefusedInOneSentence() throws Exception {
        HistoryFile file = new HistoryText()
                .line("C536379,71053,WHITE METAL LANTERN,-1,2010-12-01 09:41:00,3.39,17850.0,United Kingdom")
                .line("536365,POST,POSTAGE,1,2010-12-01 08:26:00,18.00,17850.0,United Kingdom")
                .in(folder);

        assertThatThrownBy(() -> reader(file).read())
                .isInstanceOf(HistoryRefused.class)
                .hasMessageStartingWith("There is nothing in ")
                .hasMessageContaining("of 2 lines")
                .hasMessageEndingWith("report.csv lists why.");
    }

    @Test
    void anInvoiceMayComeInPiecesAndTwiceTheSameLineIsOne() throws Exception {
        History history = reader(new HistoryText()
                        .line("1,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,7,United Kingdom")
                        .line("2,85123A,HOLDER,1,2010-12-01 08:27:00,2.55,8,United Kingdom")
                        .line("1,71053,LANTERN,2,2010-12-01 08:26:00,3.39,7,United Kingdom")
                        .line("2,85123A,HOLDER,1,2010-12-01 08:27:00,2.55,8,United Kingdom")
                        .in(folder))
                .read();

        assertThat(history.invoices()).isEqualTo(2);
        assertThat(history.linesOfInvoices().size(0)).isEqualTo(2);
        assertThat(history.linesOfInvoices().size(1)).isEqualTo(1);
    }

    private HistoryReader reader(HistoryFile file) throws IOException {
        return new HistoryReader(file, folder.resolve("report.csv"), NOW, ZONE);
    }

    private static List<String> descriptions(History history) {
        return java.util.stream.IntStream.range(0, history.lines())
                .mapToObj(history::descriptionOf)
                .toList();
    }
}
