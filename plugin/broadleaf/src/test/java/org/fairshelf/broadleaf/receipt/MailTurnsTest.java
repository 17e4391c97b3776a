package org.fairshelf.broadleaf.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.fairshelf.broadleaf.receipt.MailTurns.Turn;
import org.fairshelf.fixtures.MovableClock;
import org.junit.jupiter.api.Test;

class MailTurnsTest {

    private static final long INA = 1;
    private static final long OLE = 2;

    private final MovableClock clock = new MovableClock(Issued.NOON);
    private final MailTurns turns = new MailTurns(clock, ZoneId.of("Europe/Berlin"));

    @Test
    void pressed_twice_a_receipt_is_sent_once_and_later_once_more() {
        UUID receipt = UUID.randomUUID();

        assertThat(turns.take(INA, receipt)).isEqualTo(Turn.YOURS);
        assertThat(turns.take(INA, receipt)).isEqualTo(Turn.PRESSED_TWICE);
        assertThat(turns.take(OLE, receipt)).isEqualTo(Turn.YOURS);
        clock.forward(Duration.ofMinutes(11));
        assertThat(turns.take(INA, receipt)).isEqualTo(Turn.YOURS);
    }

    @Test
    void an_account_gets_three_a_day_and_others_are_not_held_up() {
        for (int i = 0; i < MailTurns.A_DAY; i++) {
            assertThat(turns.take(INA, UUID.randomUUID())).isEqualTo(Turn.YOURS);
        }

        assertThat(turns.take(INA, UUID.randomUUID())).isEqualTo(Turn.TOO_OFTEN);
        assertThat(turns.take(OLE, UUID.randomUUID())).isEqualTo(Turn.YOURS);
        clock.forward(Duration.ofHours(13));
        assertThat(turns.take(INA, UUID.randomUUID())).isEqualTo(Turn.YOURS);
    }

    @Test
    void what_was_not_sent_does_not_count() {
        UUID receipt = UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            assertThat(turns.take(INA, receipt)).isEqualTo(Turn.YOURS);
            turns.giveBack(INA, receipt);
        }
        turns.giveBack(OLE, receipt);

        assertThat(turns.take(INA, receipt)).isEqualTo(Turn.YOURS);
    }
}
