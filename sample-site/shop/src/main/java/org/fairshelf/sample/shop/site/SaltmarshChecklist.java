package org.fairshelf.sample.shop.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.checklist.Cadence;
import org.fairshelf.checklist.Checklist;
import org.fairshelf.checklist.ChecklistStore;
import org.fairshelf.checklist.Checks;
import org.fairshelf.checklist.Draft;
import org.fairshelf.checklist.Promises;
import org.fairshelf.checklist.Workflow;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/**
 * What the people of Saltmarsh have said about their promises over the last months: some are kept, some are being worked on, one is overdue,
 * one does not apply. Said through the checklist itself, each thing on its day, so that the history is that of a shop that has begun.
 */
final class SaltmarshChecklist {
    private static final Logger LOG = LoggerFactory.getLogger(SaltmarshChecklist.class);
    private static final String MERCHANT = "admin";
    private static final String SERVICE = "service";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final ApplicationContext context;
    private final LocalDate today;
    private int said;

    private SaltmarshChecklist(ApplicationContext context, LocalDate today) {
        this.context = context;
        this.today = today;
    }

    /**
     * Says it all, once: what was begun by somebody else already is left alone.
     *
     * @return false if Fairshelf is not installed or cannot store it now; it is tried again at the next start
     */
    static boolean fill(ApplicationContext context) {
        Map<String, SchemaState> schemas = context.getBeansOfType(SchemaState.class);
        Map<String, ChecklistStore> stores = context.getBeansOfType(ChecklistStore.class);
        if (stores.isEmpty() || schemas.values().stream().anyMatch(schema -> !schema.ready())) {
            return false;
        }
        try {
            if (stores.values().iterator().next().states().isEmpty()) {
                SaltmarshChecklist saltmarsh = new SaltmarshChecklist(context, LocalDate.now(ZONE));
                context.getBean("fsJdbc", Atomically.class).in(() -> {
                    saltmarsh.sayAll();
                    return true;
                });
            }
            return true;
        } catch (IllegalStateException e) {
            LOG.error("The checklist of the sample shop could not be filled; it is tried again at the next start", e);
            return false;
        }
    }

    private void sayAll() {
        begin("C1", 152, MERCHANT, MERCHANT, 30);
        done(
                "C1",
                131,
                MERCHANT,
                MERCHANT,
                "Read aloud in the workshop by somebody who does not sell online. Two sentences were rewritten.");
        done("C1", 46, MERCHANT, MERCHANT, "Reviewed. The footer links to it from every page, the account too.");
        begin("C2", 152, MERCHANT, MERCHANT, 20);
        done("C2", 60, MERCHANT, MERCHANT, "Tried in a fresh window on two telephones: no is as easy as yes.");
        begin("C3", 140, MERCHANT, MERCHANT, 40);
        done(
                "C3",
                58,
                MERCHANT,
                MERCHANT,
                "The old newsletter spreadsheet is deleted. Nothing else holds customer data.");
        begin("C4", 33, MERCHANT, MERCHANT, 42);
        review(
                "C4",
                6,
                MERCHANT,
                "Customer service",
                9,
                "Waiting for customer service: may they look at orders to answer a complaint? Yes, that is what they"
                        + " are for.");
        begin("C5", 47, MERCHANT, "Product texts", 52);
        begin("C6", 12, MERCHANT, MERCHANT, 33);
        done("C7", 101, SERVICE, MERCHANT, "Customer service found everything in two clicks, logged in as a shopper.");
        begin("C8", 88, MERCHANT, MERCHANT, 14);
        done("C8", 75, MERCHANT, MERCHANT, "Every switch on \u201CYour privacy\u201D was turned on and off again.");
        begin("C9", 75, MERCHANT, "Customer service", 25);
        done(
                "C9",
                52,
                MERCHANT,
                "Customer service",
                "Invoices are kept for as long as the tax office wants them; the list hangs beside the packing table.");
        begin("C10", 20, MERCHANT, "Shop manager", 40);
        done(
                "C12",
                90,
                MERCHANT,
                MERCHANT,
                "Only the merchant turns Fairshelf off. Tried once on a quiet Sunday: the shop went on selling.");
        done("C12", 28, MERCHANT, MERCHANT, "Reviewed: still the merchant alone.");
        notApplicable(
                "C13",
                26,
                MERCHANT,
                "Saltmarsh has too few orders to compare two groups of shoppers honestly. We look again in a year.");
        begin("C14", 18, MERCHANT, "Customer service", 53);
        done(
                "C15",
                21,
                MERCHANT,
                MERCHANT,
                "First Monday of each quarter, an hour with coffee. Everybody brings their own items.");
        LOG.debug("{} things were said about the promises of Saltmarsh.", said);
    }

    /** Begun that many days ago, by somebody, to be done so many days after. */
    private void begin(String item, int daysAgo, String by, String owner, int daysToGo) {
        say(
                item,
                daysAgo,
                by,
                new Draft(
                        Workflow.IN_PROGRESS,
                        owner,
                        today.minusDays(daysAgo).plusDays(daysToGo),
                        Cadence.QUARTERLY,
                        null,
                        null));
    }

    private void review(String item, int daysAgo, String by, String owner, int daysFromNow, String note) {
        say(
                item,
                daysAgo,
                by,
                new Draft(Workflow.IN_REVIEW, owner, today.plusDays(daysFromNow), Cadence.QUARTERLY, note, null));
    }

    private void done(String item, int daysAgo, String by, String owner, String note) {
        say(item, daysAgo, by, new Draft(Workflow.DONE, owner, null, Cadence.QUARTERLY, note, null));
    }

    private void notApplicable(String item, int daysAgo, String by, String reason) {
        say(
                item,
                daysAgo,
                by,
                new Draft(
                        Workflow.NOT_APPLICABLE,
                        MERCHANT,
                        today.minusDays(daysAgo).plusYears(1),
                        Cadence.YEARLY,
                        null,
                        reason));
    }

    private void say(String item, int daysAgo, String by, Draft draft) {
        // A little later each time, so that the trail keeps the order of a day.
        Instant then = today.minusDays(daysAgo)
                .atTime(MORNING)
                .plusMinutes(said)
                .atZone(ZONE)
                .toInstant();
        said++;
        Checklist checklist = at(then);
        checklist.say(
                item, draft, checklist.entry(item).map(entry -> entry.version()).orElse(0L), by);
    }

    /** The shop's checklist as it would be on that day. */
    private Checklist at(Instant then) {
        return new Checklist(
                context.getBean("fsPromises", Promises.class),
                context.getBean("fsChecklistStore", ChecklistStore.class),
                context.getBean("fsChecks", Checks.class),
                context.getBean("fsMainSwitch", MainSwitch.class),
                context.getBean("fsTrail", Trail.class),
                context.getBean("fsJdbc", Atomically.class),
                Clock.fixed(then, ZONE),
                ZONE);
    }
}
