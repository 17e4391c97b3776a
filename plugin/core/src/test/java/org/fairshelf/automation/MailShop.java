package org.fairshelf.automation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Pass;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.fairshelf.shared.Switch;

/** A shop that writes mails, and a mail server of which a test decides what it does. */
final class MailShop implements Composer {

    static final Pace PACE = new Pace(Duration.ZERO, Duration.ofMinutes(1));

    final MemoryShop shop;
    final TurnedSwitch mainSwitch = new TurnedSwitch();
    final TurnedSwitch seriesSwitch = new TurnedSwitch();
    final Enrolling enrolling;
    final Sending sending;
    /** To whom something was handed over, in that order. */
    final List<SubjectId> handedOver = new ArrayList<>();
    /** What happens while a mail is handed over. */
    Letter server = () -> Handover.TAKEN;
    /** What happens while a mail is written. */
    Runnable writing = () -> {};

    boolean reachable = true;

    MailShop() {
        this(new MemoryShop());
    }

    MailShop(MemoryShop shop) {
        this.shop = shop;
        this.enrolling = new Enrolling(
                shop.stores.book(), shop.stores.gate(), shop.stores.mails(), seriesSwitch, PACE, shop.clock);
        this.sending = sending(shop.stores.mails());
    }

    /** One whose queue is not what it seems. */
    Sending sending(MailQueue queue) {
        return new Sending(
                Series.WELCOME,
                shop.stores.book(),
                shop.stores.gate(),
                queue,
                mainSwitch,
                seriesSwitch,
                this,
                PACE,
                shop.clock);
    }

    @Override
    public Letter compose(Pass pass, QueuedMail mail, Consent consent) {
        writing.run();
        SubjectId subject = pass.subject();
        return reachable
                ? () -> {
                    handedOver.add(subject);
                    return server.hand();
                }
                : null;
    }

    /** Somebody new who allows emails and for whom a mail waits. */
    SubjectId enrolled() {
        SubjectId subject = shop.agreeing(Purpose.EMAIL).subject().orElseThrow();
        enrol(subject);
        return subject;
    }

    boolean enrol(SubjectId subject) {
        return enrolling.enrol(subject, Series.WELCOME, Cause.REGISTRATION, "en");
    }

    List<QueuedMail> mails(SubjectId subject) {
        return shop.stores.mails().of(shop.stores.gate().forRights(subject));
    }

    QueuedMail.State state(SubjectId subject) {
        return mails(subject).get(0).state();
    }

    static final class TurnedSwitch implements Switch {
        boolean on = true;

        @Override
        public boolean isOn() {
            return on;
        }

        @Override
        public void turn(boolean position, String actor, String reason) {
            on = position;
        }
    }
}
