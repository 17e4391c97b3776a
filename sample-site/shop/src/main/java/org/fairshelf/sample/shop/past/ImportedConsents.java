package org.fairshelf.sample.shop.past;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairshelf.broadleaf.consent.EarlierOrders;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choice;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.fairshelf.consent.Subjects;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.sample.launcher.Progress;
import org.fairshelf.shared.SubjectId;
import org.springframework.context.ApplicationContext;

/**
 * Gives customers of a past the consents that whoever imports it says they have given: by the same way as a yes in the shop, with its proof,
 * but marked as imported, dated now, and covering earlier orders as its wording says.
 */
public final class ImportedConsents {
    private static final int BATCH = 50;
    private static final int DONE = -1;

    private final OwnJdbc jdbc;
    private final Choosing choosing;
    private final Subjects subjects;
    private final EarlierOrders earlierOrders;
    private final Choice yes;

    /** Gives nothing yet. */
    public ImportedConsents(
            OwnJdbc jdbc, Choosing choosing, Subjects subjects, EarlierOrders earlierOrders, Notices notices) {
        this.jdbc = jdbc;
        this.choosing = choosing;
        this.subjects = subjects;
        this.earlierOrders = earlierOrders;
        Map<Purpose, Answer> answers = new EnumMap<>(Purpose.class);
        answers.put(Purpose.PURCHASES, Answer.YES);
        answers.put(Purpose.BROWSING, Answer.YES);
        this.yes =
                Choice.of(answers, Means.IMPORT, notices.current(Locale.ENGLISH).wording());
    }

    /** Of the installed module. */
    public static ImportedConsents of(ApplicationContext shop) {
        return new ImportedConsents(
                shop.getBean("fsJdbc", OwnJdbc.class),
                shop.getBean("fsChoosing", Choosing.class),
                shop.getBean("fsSubjects", Subjects.class),
                shop.getBean("fsCoveredOrders", EarlierOrders.class),
                shop.getBean("fsNotices", Notices.class));
    }

    /**
     * Gives them, fifty in a transaction, from where an earlier start ended.
     *
     * @param agreed the accounts, in the same order at each start
     * @param step what the shop remembers it by; begun already
     * @param watch is told after each batch
     */
    public void write(List<Long> agreed, String step, Runnable watch) {
        Progress progress = Progress.of("Consents");
        for (int from = written(step); from >= 0; from = give(agreed, step, from)) {
            progress.update(from, agreed.size());
            watch.run();
        }
        progress.done(String.format(
                Locale.ROOT, "%,d customers with consent to purchase and browsing history", agreed.size()));
    }

    private int written(String step) {
        return jdbc.with(statements -> {
            PastState state = new PastState(statements, step);
            return state.isDone() ? DONE : state.written();
        });
    }

    /** The next batch, with its mark; says from where to go on. */
    private int give(List<Long> agreed, String step, int from) {
        int to = Math.min(from + BATCH, agreed.size());
        return jdbc.with(statements -> {
            agreed.subList(from, to).forEach(this::give);
            PastState state = new PastState(statements, step);
            if (to == agreed.size()) {
                state.wroteRest(from);
                return DONE;
            }
            state.wrote(from, to);
            return to;
        });
    }

    private void give(long account) {
        SubjectId subject = choosing.choose(Shopper.stranger(), yes)
                .subject()
                .orElseThrow(() -> new IllegalStateException("A yes makes a subject."));
        subjects.link(subject, account);
        earlierOrders.giveTo(subject, account, Place.JOB);
    }
}
