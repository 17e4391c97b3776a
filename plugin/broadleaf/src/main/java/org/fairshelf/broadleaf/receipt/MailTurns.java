package org.fairshelf.broadleaf.receipt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who may be sent another receipt today. Pressed twice, a receipt is sent once. Remembered in the memory of this node alone and for a day: that
 * somebody wanted a copy is nothing to be kept about them.
 */
final class MailTurns {

    /** How many mails an account gets a day. */
    static final int A_DAY = 3;

    private static final Duration PRESSED_TWICE = Duration.ofMinutes(10);

    /** Whether one may be sent. */
    enum Turn {
        /** Yes; whoever asked gives it back if nothing was sent. */
        YOURS,
        /** The same was asked for a moment ago. */
        PRESSED_TWICE,
        /** Not today. */
        TOO_OFTEN
    }

    private final Clock clock;
    private final ZoneId zone;
    private final Map<Long, List<Taken>> taken = new HashMap<>();
    private LocalDate day;

    MailTurns(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        this.day = clock.instant().atZone(zone).toLocalDate();
    }

    synchronized Turn take(long account, UUID receipt) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (!today.equals(day)) {
            day = today;
            taken.clear();
        }
        List<Taken> before = taken.computeIfAbsent(account, none -> new ArrayList<>());
        if (before.stream()
                .anyMatch(each -> each.receipt.equals(receipt) && now.isBefore(each.at.plus(PRESSED_TWICE)))) {
            return Turn.PRESSED_TWICE;
        }
        if (before.size() >= A_DAY) {
            return Turn.TOO_OFTEN;
        }
        before.add(new Taken(receipt, now));
        return Turn.YOURS;
    }

    /** Nothing was sent: as if it had not been asked for. */
    synchronized void giveBack(long account, UUID receipt) {
        List<Taken> before = taken.getOrDefault(account, new ArrayList<>());
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).receipt.equals(receipt)) {
                before.remove(i);
                return;
            }
        }
    }

    private static final class Taken {
        private final UUID receipt;
        private final Instant at;

        private Taken(UUID receipt, Instant at) {
            this.receipt = receipt;
            this.at = at;
        }
    }
}
