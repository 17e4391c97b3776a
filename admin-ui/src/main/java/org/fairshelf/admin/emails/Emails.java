package org.fairshelf.admin.emails;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.SwitchForm;
import org.fairshelf.automation.MailQueue;
import org.fairshelf.automation.MailTally;
import org.fairshelf.automation.Series;
import org.fairshelf.broadleaf.automation.TestMail;
import org.fairshelf.broadleaf.automation.WelcomeMail;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.consent.Gate;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.shared.Switch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers what the page shows: numbers, never a person. What cannot be read is left out, and the page says so. */
final class Emails {

    private static final Logger LOG = LoggerFactory.getLogger(Emails.class);
    private static final Duration COUNTED = Duration.ofDays(30);

    private final SchemaState schema;
    private final MailQueue queue;
    private final Gate gate;
    private final MainSwitch mainSwitch;
    private final Switch seriesSwitch;
    private final WelcomeMail welcome;
    private final TestMail test;
    private final Clock clock;

    Emails(
            SchemaState schema,
            MailQueue queue,
            Gate gate,
            MainSwitch mainSwitch,
            Switch seriesSwitch,
            WelcomeMail welcome,
            TestMail test,
            Clock clock) {
        this.schema = schema;
        this.queue = queue;
        this.gate = gate;
        this.mainSwitch = mainSwitch;
        this.seriesSwitch = seriesSwitch;
        this.welcome = welcome;
        this.test = test;
        this.clock = clock;
    }

    EmailsPage pageFor(Visitor visitor) {
        MailTally tally = tally();
        return new EmailsPage(
                tally,
                tally != null && seriesSwitch.isOn(),
                tally != null && mainSwitch.isOn(),
                test.missing().orElse(null),
                text(Locale.ENGLISH),
                text(Locale.GERMAN),
                visitor.mayChange(),
                SwitchForm.REASON_LIMIT);
    }

    private @Nullable MailTally tally() {
        if (!schema.ready()) {
            return null;
        }
        try {
            return queue.tally(gate.forAudit(), Series.WELCOME, clock.instant().minus(COUNTED));
        } catch (RuntimeException unreadable) {
            LOG.warn("The page Emails cannot read what Fairshelf stored: {}", unreadable.toString());
            return null;
        }
    }

    private @Nullable String text(Locale locale) {
        if (test.missing().isPresent()) {
            return null;
        }
        try {
            return welcome.sample(locale).text();
        } catch (IllegalStateException unwritable) {
            LOG.warn("The welcome mail cannot be shown: {}", unwritable.getMessage());
            return null;
        }
    }
}
