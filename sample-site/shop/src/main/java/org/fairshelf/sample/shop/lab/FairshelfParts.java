package org.fairshelf.sample.shop.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fairshelf.broadleaf.capture.RetentionJob;
import org.fairshelf.broadleaf.checklist.CheckRound;
import org.fairshelf.checklist.ChecklistStore;
import org.fairshelf.checklist.Look;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choice;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Shopper;
import org.fairshelf.consent.Wording;
import org.fairshelf.privacy.Purpose;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationContext;

/** What of Fairshelf the lab sets to work. There is nothing where Fairshelf is not installed. */
final class FairshelfParts {
    private final ListableBeanFactory beans;

    FairshelfParts(ApplicationContext context) {
        this.beans = context;
    }

    boolean hasChecks() {
        return !beans.getBeansOfType(CheckRound.class).isEmpty();
    }

    /**
     * What the automatic checks found last, by item.
     *
     * @throws IllegalStateException if it cannot be read
     */
    List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        beans.getBeansOfType(ChecklistStore.class).values().forEach(store -> looks.addAll(store.looks()));
        looks.sort(Comparator.comparing(Look::check));
        return looks;
    }

    /** Lets the automatic checks look; returns when they have. */
    void check() {
        beans.getBeansOfType(CheckRound.class).values().forEach(CheckRound::run);
    }

    /** Somebody whom only the lab knows says yes and then no, as on the page about privacy. */
    void choose() {
        Wording wording = Notices.read().current(Locale.ENGLISH).wording();
        for (Choosing desk : beans.getBeansOfType(Choosing.class).values()) {
            Shopper agreed = desk.choose(Shopper.stranger(), choice(Answer.YES, wording));
            desk.choose(agreed, choice(Answer.NO, wording));
        }
    }

    private static Choice choice(Answer answer, Wording wording) {
        return Choice.of(Collections.singletonMap(Purpose.BROWSING, answer), Means.PRIVACY_CENTRE, wording);
    }

    /** Lets the job run that deletes what is past its time; returns when it is done. */
    void delete() {
        beans.getBeansOfType(RetentionJob.class).values().forEach(RetentionJob::run);
    }
}
