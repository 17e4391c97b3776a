package org.fairshelf.broadleaf.receipt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.fairshelf.broadleaf.shared.Dates;
import org.fairshelf.consent.Notice;
import org.fairshelf.privacy.DataController;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/** A receipt as people read it, on the page and in the mail. For templates. Immutable. */
public final class ReceiptPage {

    private final ConsentReceipt receipt;
    private final Issuer issuer;
    private final List<Point> points;
    private final String when;
    private final String time;
    private final String how;

    ReceiptPage(ConsentReceipt receipt, Issuer issuer, Dates dates, ReceiptWords words, Locale locale) {
        this.receipt = receipt;
        this.issuer = issuer;
        this.when = dates.moment(receipt.at(), locale);
        this.time = dates.machine(receipt.at());
        this.how = words.of(receipt.means());
        List<Point> all = new ArrayList<>();
        for (ConsentReceipt.Point point : receipt.points()) {
            all.add(new Point(receipt, point, dates, words, locale));
        }
        this.points = Collections.unmodifiableList(all);
    }

    public String getId() {
        return receipt.id().toString();
    }

    /** For people. */
    public String getWhen() {
        return when;
    }

    /** For machines (ISO 8601). */
    public String getTime() {
        return time;
    }

    public String getHow() {
        return how;
    }

    /** Whether the browser asked not to personalise at that moment. */
    public boolean isUnderSignal() {
        return receipt.isUnderSignal();
    }

    /** Who is responsible, line by line; what is not known is left out. */
    public List<String> getResponsible() {
        DataController controller = issuer.controller();
        List<String> lines = new ArrayList<>();
        for (String line : new String[] {issuer.name(), controller.address(), controller.email(), controller.phone()}) {
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** What stands for the shopper in receipts. */
    public String getPrincipal() {
        return receipt.principal().toString();
    }

    /** The version of the wording that was shown. */
    public int getWording() {
        return receipt.wording().notice();
    }

    /** The language of the wording that was shown. */
    public String getLanguage() {
        return receipt.wording().language();
    }

    /** SHA-256 of the wording. */
    public String getWordingHash() {
        return receipt.wording().hash();
    }

    /** SHA-256 of the row of the ledger. */
    public String getRowHash() {
        return receipt.rowHash();
    }

    /** Whether the words that were shown can be shown again. */
    public boolean isWorded() {
        return receipt.hasWords();
    }

    /** Whether anything was agreed to. */
    public boolean isYes() {
        return receipt.isYes();
    }

    public List<Point> getPoints() {
        return points;
    }

    /** What was chosen for one purpose. The words that were shown are in the language of the wording. */
    public static final class Point {
        private final ConsentReceipt receipt;
        private final Purpose purpose;
        private final String answer;
        private final @Nullable String until;

        private Point(
                ConsentReceipt receipt, ConsentReceipt.Point point, Dates dates, ReceiptWords words, Locale locale) {
            this.receipt = receipt;
            this.purpose = point.purpose();
            this.answer = words.of(point.state());
            this.until = !point.isYes()
                    ? null
                    : point.until() == null
                            ? words.of("until.open")
                            : words.of("until.day", dates.day(point.until(), locale));
        }

        public String getWord() {
            return purpose.word();
        }

        public String getName() {
            return receipt.words(purpose, Notice.Part.NAME, purpose.word());
        }

        /** {@code null} if the words are not known here, as the three that follow are empty then. */
        public @Nullable String getQuestion() {
            return receipt.hasWords() ? receipt.words(purpose, Notice.Part.QUESTION, "") : null;
        }

        public String getBenefit() {
            return receipt.words(purpose, Notice.Part.BENEFIT, "");
        }

        public String getData() {
            return receipt.words(purpose, Notice.Part.DATA, "");
        }

        public String getRetention() {
            return receipt.words(purpose, Notice.Part.RETENTION, "");
        }

        /** What was said. */
        public String getAnswer() {
            return answer;
        }

        /** Until when it holds; {@code null} for everything but a yes. */
        public @Nullable String getUntil() {
            return until;
        }
    }
}
