package org.fairshelf.broadleaf.automation;

import java.util.Locale;
import org.fairshelf.automation.Cause;
import org.fairshelf.automation.Enrolling;
import org.fairshelf.automation.Series;
import org.fairshelf.broadleaf.consent.EmailAllowed;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.shared.SubjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queues the welcome mail for whoever has ticked the box at the email field of a registration, or of a first order without account
 * (requirement S9). What fails here is logged; the choice itself is stored already.
 */
public final class WelcomeEnrolment implements EmailAllowed {

    private static final Logger LOG = LoggerFactory.getLogger(WelcomeEnrolment.class);

    private final Enrolling enrolling;
    private final OwnJdbc jdbc;

    /** Queues nothing yet. */
    public WelcomeEnrolment(Enrolling enrolling, OwnJdbc jdbc) {
        this.enrolling = enrolling;
        this.jdbc = jdbc;
    }

    @Override
    public void atRegistration(SubjectId subject, Locale locale) {
        enrol(subject, Cause.REGISTRATION, locale);
    }

    @Override
    public void atGuestsOrder(SubjectId subject, Locale locale, long order, String address) {
        try {
            if (isFirst(order, address)) {
                enrol(subject, Cause.FIRST_ORDER, locale);
            }
        } catch (RuntimeException e) {
            LOG.warn("It could not be found out whether an order was the first; no welcome mail was queued.", e);
        }
    }

    private void enrol(SubjectId subject, Cause cause, Locale locale) {
        try {
            enrolling.enrol(subject, Series.WELCOME, cause, locale.toLanguageTag());
        } catch (RuntimeException e) {
            LOG.warn("A welcome mail could not be queued.", e);
        }
    }

    /** Somebody who has ordered with this address before is no newcomer, whatever browser it is today. */
    private boolean isFirst(long order, String address) {
        Integer others = jdbc.with(statements -> statements.queryForObject(
                "SELECT COUNT(*) FROM BLC_ORDER WHERE EMAIL_ADDRESS = ? AND ORDER_STATUS = 'SUBMITTED' AND ORDER_ID <> ?",
                Integer.class,
                address,
                order));
        return others == null || others == 0;
    }
}
