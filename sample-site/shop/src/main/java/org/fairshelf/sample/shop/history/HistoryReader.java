package org.fairshelf.sample.shop.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.fairshelf.sample.launcher.HistoryFile;
import org.fairshelf.sample.launcher.Progress;

/** Reads a file of invoice lines, in one pass, and reports each line that cannot be used. */
final class HistoryReader {
    /** No more are looked at, used or not. */
    static final long MOST_LINES = 5_000_000;

    private final HistoryFile file;
    private final Path report;
    private final LocalDateTime now;
    private final Totals totals = new Totals();

    /**
     * @param report where to list what is not used
     * @param now nothing that is dated later has happened
     */
    HistoryReader(HistoryFile file, Path report, Instant now, ZoneId zone) {
        this.file = file;
        this.report = report;
        this.now = now.atZone(zone).toLocalDateTime();
    }

    /** What was read so far. */
    Totals totals() {
        return totals;
    }

    /** Reads everything that can be read: a file that is cut in the middle counts as far as it goes. */
    History read() throws HistoryRefused {
        History.Draft draft = new History.Draft();
        Progress progress = Progress.of("File");
        try (Report rejected = new Report(report)) {
            long size = file.size();
            long line = 1;
            try (InputStream in = file.open(read -> progress.update(read, size))) {
                Lines lines = new Lines(in);
                Seen seen = new Seen();
                try {
                    lines.next();
                    while (lines.next()) {
                        line = lines.number();
                        if (line - 1 > MOST_LINES) {
                            throw new IOException("it has more than " + MOST_LINES + " lines");
                        }
                        take(lines, seen, draft, rejected);
                    }
                } catch (IOException cut) {
                    String why = "after line " + line + ": " + cut.getMessage();
                    totals.cut(why);
                    rejected.add(Reason.UNREAD, line + 1, why);
                }
            }
            rejected.finish();
        } catch (IOException e) {
            throw new HistoryRefused(file.path() + " cannot be read: " + e.getMessage() + ".", e);
        }
        if (!draft.hasSales()) {
            throw new HistoryRefused("There is nothing in " + file.path() + " that was sold: of "
                    + Totals.number(totals.lines(), "line") + " none can be used; " + report + " lists why.");
        }
        return draft.finish();
    }

    private void take(Lines lines, Seen seen, History.Draft draft, Report rejected) throws IOException {
        try {
            String text = lines.text();
            Row row = Row.of(Fields.of(text));
            if (row.time().isAfter(now)) {
                throw new Unusable(Reason.DATE);
            }
            if (!seen.add(text)) {
                throw new Unusable(Reason.DUPLICATE);
            }
            draft.add(row);
            totals.used();
        } catch (Unusable unusable) {
            totals.rejected(unusable.reason());
            rejected.add(unusable.reason(), lines.number(), lines.shown(Report.SHOWN + 1));
        }
    }
}
