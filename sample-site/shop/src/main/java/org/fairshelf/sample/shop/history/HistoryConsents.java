package org.fairshelf.sample.shop.history;

import java.util.ArrayList;
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
import org.fairshelf.sample.shop.past.PastState;
import org.fairshelf.shared.SubjectId;
import org.springframework.context.ApplicationContext;

/**
 * Gives customers of a history the consents that whoever imports it says they have given: by the same way as a yes in the shop, with its proof,
 * but marked as imported, dated now, and covering earlier orders as its wording says.
 */
final class HistoryConsents {
    private static final int BATCH = 50;
    private static final int DONE = -1;

    private final OwnJdbc jdbc;
    private final Choosing choosing;
    private final Subjects subjects;
    private final EarlierOrders earlierOrders;
    private final Choice yes;

    HistoryConsents(OwnJdbc jdbc, Choosing choosing, Subjects subjects, EarlierOrders earlierOrders, Notices notices) {
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
    static HistoryConsents of(ApplicationContext shop) {
        return new HistoryConsents(
                shop.getBean("fsJdbc", OwnJdbc.class),
                shop.getBean("fsChoosing", Choosing.class),
                shop.getBean("fsSubjects", Subjects.class),
                shop.getBean("fsCoveredOrders", EarlierOrders.class),
                shop.getBean("fsNotices", Notices.class));
    }

    /** @param accounts ids by login */
    void write(History history, Customers customers, Map<String, Long> accounts, Runnable watch) {
        List<Long> agreed = new ArrayList<>();
        for (int customer = 0; customer < history.customers(); customer++) {
            Long account = accounts.get(customers.email(customer));
            if (account != null && customers.hasConsented(customer)) {
                agreed.add(account);
            }
        }
        Progress progress = Progress.of("Consents");
        for (int from = written(); from >= 0; from = give(agreed, from)) {
            progress.update(from, agreed.size());
            watch.run();
        }
        progress.done(Totals.number(agreed.size(), "customer") + " with consent to purchase and browsing history");
    }

    private int written() {
        return jdbc.with(statements -> {
            PastState state = new PastState(statements, HistoryState.CONSENTS);
            return state.isDone() ? DONE : state.written();
        });
    }

    /** The next batch, with its mark; says from where to go on. */
    private int give(List<Long> agreed, int from) {
        int to = Math.min(from + BATCH, agreed.size());
        return jdbc.with(statements -> {
            agreed.subList(from, to).forEach(this::give);
            PastState state = new PastState(statements, HistoryState.CONSENTS);
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
