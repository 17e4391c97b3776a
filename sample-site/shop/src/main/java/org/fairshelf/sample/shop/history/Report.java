package org.fairshelf.sample.shop.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file that lists what was not used: reason, line number, the beginning of the line, as comma-separated values that no spreadsheet takes for
 * formulas. It appears when it is complete.
 */
final class Report implements AutoCloseable {
    /** So many lines are listed; all are counted. */
    static final int MOST = 100_000;
    /** Characters of a line that are shown. */
    static final int SHOWN = 200;

    private final Path file;
    private final Path draft;
    private final Writer out;
    private long listed;
    private long more;

    Report(Path file) throws IOException {
        this.file = file;
        this.draft = file.resolveSibling(file.getFileName() + ".draft");
        this.out = new BufferedWriter(Files.newBufferedWriter(draft, StandardCharsets.UTF_8));
        out.write("reason,line,text\n");
    }

    void add(Reason reason, long line, String text) throws IOException {
        if (listed == MOST) {
            more++;
            return;
        }
        listed++;
        out.write(reason.word() + ',' + line + ',' + cell(text) + '\n');
    }

    /** The report is complete. */
    void finish() throws IOException {
        if (more > 0) {
            out.write("more,," + cell(more + " more lines are counted and not listed") + '\n');
        }
        out.close();
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(draft);
    }

    static String cell(String text) {
        String shown = (text.length() > SHOWN ? text.substring(0, SHOWN) + "\u2026" : text)
                .replaceAll("[\\p{Cntrl}\\p{Co}\\p{Cn}\\p{Cs}]", "\ufffd");
        boolean formula = !shown.isEmpty() && "=+-@\ufffd".indexOf(shown.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + shown.replace("\"", "\"\"") + '"';
    }
}
