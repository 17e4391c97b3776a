package org.fairshelf.sample.shop.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnsTest {
    @TempDir
    Path folder;

    @Test
    void whatCameBackIsTakenFromTheLatestOrderBeforeThatHasItAtThatPrice() throws Exception {
        History history = read(new HistoryText()
                .line("1,71053,LANTERN,6,2010-12-01 08:00:00,3.39,7,United Kingdom")
                .line("2,71053,LANTERN,4,2010-12-02 08:00:00,3.39,7,United Kingdom")
                .line("3,71053,LANTERN,9,2010-12-02 09:00:00,2.95,7,United Kingdom")
                .line("C4,71053,LANTERN,-5,2010-12-03 08:00:00,3.39,7,United Kingdom")
                .line("5,71053,LANTERN,8,2010-12-04 08:00:00,3.39,7,United Kingdom"));
        Returns returns = Returns.of(history);

        assertThat(new int[] {returns.pieces(0), returns.pieces(1), returns.pieces(2), returns.pieces(4)})
                .containsExactly(1, 4, 0, 0);
        assertThat(returns.isWhole(0)).isFalse();
        assertThat(returns.isWhole(1)).isTrue();
        assertThat(history.invoice(returns.last(1))).isEqualTo("C4");
    }

    @Test
    void anOrderIsSentBackWhenTheLastOfItsLinesIs() throws Exception {
        History history = read(new HistoryText()
                .line("C4,71053,LANTERN,-1,2010-12-05 08:00:00,3.39,7,United Kingdom")
                .line("1,71053,LANTERN,2,2010-12-01 08:00:00,3.39,7,United Kingdom")
                .line("1,22633,HAND WARMER,1,2010-12-01 08:00:00,1.85,7,United Kingdom")
                .line("C2,71053,LANTERN,-1,2010-12-01 08:00:00,3.39,7,United Kingdom")
                .line("C3,22633,HAND WARMER,-1,2010-12-04 08:00:00,1.85,7,United Kingdom"));
        Returns returns = Returns.of(history);

        int order = history.invoiceOf(1);
        assertThat(returns.isWhole(order)).isTrue();
        assertThat(history.invoice(returns.last(order))).isEqualTo("C4");
        assertThat(returns.isWhole(history.invoiceOf(0))).as("a return").isFalse();
    }

    @Test
    void nothingIsTakenFromOthersFromGuestsFromLaterOrdersOrTwice() throws Exception {
        History history = read(new HistoryText()
                .line("1,71053,LANTERN,2,2010-12-01 08:00:00,3.39,8,United Kingdom")
                .line("2,71053,LANTERN,2,2010-12-01 08:00:00,3.39,,United Kingdom")
                .line("C3,71053,LANTERN,-2,2010-12-02 08:00:00,3.39,7,United Kingdom")
                .line("C4,71053,LANTERN,-2,2010-12-02 08:00:00,3.39,,United Kingdom")
                .line("5,71053,LANTERN,2,2010-12-03 08:00:00,3.39,7,United Kingdom")
                .line("6,22633,HAND WARMER,2,2010-12-03 08:00:00,1.85,7,United Kingdom")
                .line("C7,22633,HAND WARMER,-9,2010-12-04 08:00:00,1.85,7,United Kingdom"));
        Returns returns = Returns.of(history);

        assertThat(new int[] {returns.pieces(0), returns.pieces(1), returns.pieces(4), returns.pieces(5)})
                .containsExactly(0, 0, 0, 2);
    }

    private History read(HistoryText text) throws Exception {
        return new HistoryReader(
                        text.in(folder),
                        folder.resolve("report.csv"),
                        Instant.parse("2026-03-01T18:00:00Z"),
                        ZoneId.of("Europe/Berlin"))
                .read();
    }
}
