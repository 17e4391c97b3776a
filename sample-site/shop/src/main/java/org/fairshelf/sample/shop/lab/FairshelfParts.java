package org.fairshelf.sample.shop.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairshelf.broadleaf.capture.RetentionJob;
import org.fairshelf.shared.Probe;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationContext;

/** What of Fairshelf the lab sets to work. There is nothing where Fairshelf is not installed. */
final class FairshelfParts {
    private final ListableBeanFactory beans;

    FairshelfParts(ApplicationContext context) {
        this.beans = context;
    }

    /** The automatic checks, by item. */
    List<Probe> checks() {
        List<Probe> checks = new ArrayList<>(beans.getBeansOfType(Probe.class).values());
        checks.sort(Comparator.comparing(Probe::item));
        return checks;
    }

    /** Lets the job run that deletes what is past its time; returns when it is done. */
    void delete() {
        beans.getBeansOfType(RetentionJob.class).values().forEach(RetentionJob::run);
    }
}
