package org.fairshelf.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fairshelf.automation.QueuedMail.State;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Consent;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

/** X12: consent is read inside the sending transaction; whatever breaks, a shopper gets the mail once or not at all. */
class SendingTest {

    private final MailShop mail = new MailShop();

    @Test
    void sends_what_is_due_once() {
        SubjectId one = mail.enrolled();
        SubjectId other = mail.enrolled();

        assertThat(mail.sending.run()).isEqualTo(2);
        assertThat(mail.sending.run()).isZero();

        assertThat(mail.handedOver).containsExactlyInAnyOrder(one, other);
        assertThat(mail.state(one)).isEqualTo(State.SENT);
    }

    @Test
    void nothing_is_sent_before_its_time() {
        SubjectId subject = mail.shop.agreeing(Purpose.EMAIL).subject().orElseThrow();
        Pace slow = new Pace(Duration.ofHours(2), Duration.ofMinutes(1));
        new Enrolling(
                        mail.shop.stores.book(),
                        mail.shop.stores.gate(),
                        mail.shop.stores.mails(),
                        mail.seriesSwitch,
                        slow,
                        mail.shop.clock)
                .enrol(subject, Series.WELCOME, Cause.FIRST_ORDER, "de");

        mail.shop.clock.forward(Duration.ofHours(2).minusMillis(1));
        assertThat(mail.sending.run()).isZero();
        mail.shop.clock.forward(Duration.ofMillis(1));
        assertThat(mail.sending.run()).isEqualTo(1);
    }

    @Test
    void whoever_takes_the_consent_back_before_gets_nothing() {
        SubjectId subject = mail.enrolled();

        mail.shop.choose(mail.shop.read(subject), Purpose.EMAIL, Answer.NO);

        assertThat(mail.sending.run()).isZero();
        assertThat(mail.handedOver).isEmpty();
    }

    @Test
    void whoevers_data_must_not_be_used_gets_nothing_and_what_is_known_about_mails_stays() {
        SubjectId subject = mail.enrolled();
        org.fairshelf.consent.Restricting restricting =
                new org.fairshelf.consent.Restricting(mail.shop.stores.book(), mail.shop.clock);

        restricting.restrict(subject);
        assertThat(mail.sending.run()).isZero();
        assertThat(mail.state(subject)).isEqualTo(QueuedMail.State.QUEUED);

        restricting.lift(subject);
        assertThat(mail.sending.run()).isEqualTo(1);
    }

    @Test
    void whoever_is_forgotten_before_gets_nothing() {
        SubjectId subject = mail.enrolled();

        mail.shop.forgetting.forgetEverything(subject);

        assertThat(mail.sending.run()).isZero();
        assertThat(mail.handedOver).isEmpty();
    }

    @Test
    void a_mail_without_a_consent_is_deleted_at_its_turn() {
        SubjectId subject = mail.enrolled();
        withdrawAndLeaveTheMail(subject);

        assertThat(mail.sending.run()).isZero();

        assertThat(mail.handedOver).isEmpty();
        assertThat(mail.mails(subject)).isEmpty();
    }

    @Test
    void the_consent_is_the_one_of_the_moment_and_not_the_one_of_the_look_at_the_queue() {
        SubjectId first = mail.enrolled();
        mail.shop.clock.forward(Duration.ofMillis(1));
        SubjectId second = mail.enrolled();
        // Between the look at the queue and the turn of the second.
        mail.server = () -> {
            mail.shop.choose(mail.shop.read(second), Purpose.EMAIL, Answer.NO);
            return Handover.TAKEN;
        };

        mail.sending.run();

        assertThat(mail.handedOver).containsExactly(first);
    }

    @Test
    void the_consent_is_read_at_the_turn_of_each_mail_even_if_the_mail_is_still_there() {
        SubjectId first = mail.enrolled();
        mail.shop.clock.forward(Duration.ofMillis(1));
        SubjectId second = mail.enrolled();
        mail.server = () -> {
            withdrawAndLeaveTheMail(second);
            return Handover.TAKEN;
        };

        assertThat(mail.sending.run()).isEqualTo(1);

        assertThat(mail.handedOver).containsExactly(first);
    }

    /** Past Choosing, which would have deleted the mail itself. */
    private void withdrawAndLeaveTheMail(SubjectId subject) {
        Consent withdrawn =
                new Consent(Purpose.EMAIL, Consent.State.WITHDRAWN, mail.shop.clock.instant(), null, 1, false);
        mail.shop.stores.book().holding(subject, consents -> {
            mail.shop.stores.book().change(subject, withdrawn, null);
            return true;
        });
    }

    @Test
    void a_consent_taken_back_while_the_mail_is_handed_over_leaves_nothing_in_the_queue() {
        SubjectId subject = mail.enrolled();
        mail.server = () -> {
            mail.shop.choose(mail.shop.read(subject), Purpose.EMAIL, Answer.NO);
            return Handover.NOT_NOW;
        };

        mail.sending.run();
        mail.shop.clock.forward(Duration.ofDays(1));
        mail.sending.run();

        assertThat(mail.handedOver).hasSize(1);
        assertThat(mail.mails(subject)).isEmpty();
    }

    @Test
    void nothing_is_sent_or_changed_while_fairshelf_is_off() {
        SubjectId subject = mail.enrolled();
        mail.mainSwitch.on = false;

        assertThat(mail.sending.run()).isZero();
        mail.shop.clock.forward(Pace.PATIENCE);
        mail.sending.run();
        assertThat(mail.state(subject)).isEqualTo(State.QUEUED);

        mail.mainSwitch.on = true;
        mail.sending.run();
        assertThat(mail.state(subject)).isEqualTo(State.GIVEN_UP);
        assertThat(mail.handedOver).isEmpty();
    }

    @Test
    void while_the_series_is_off_mails_wait_and_are_dropped_after_three_days() {
        SubjectId subject = mail.enrolled();
        mail.seriesSwitch.on = false;
        assertThat(mail.sending.run()).isZero();

        mail.seriesSwitch.on = true;
        assertThat(mail.sending.run()).isEqualTo(1);

        SubjectId late = mail.enrolled();
        mail.seriesSwitch.on = false;
        mail.shop.clock.forward(Pace.PATIENCE);
        mail.sending.run();
        mail.seriesSwitch.on = true;
        mail.sending.run();

        assertThat(mail.state(late)).isEqualTo(State.GIVEN_UP);
        assertThat(mail.handedOver).containsExactly(subject);
    }

    @Test
    void a_switch_that_is_turned_off_while_mails_are_sent_stops_the_next_one() {
        mail.enrolled();
        mail.enrolled();
        mail.server = () -> {
            mail.seriesSwitch.on = false;
            return Handover.TAKEN;
        };

        mail.sending.run();

        assertThat(mail.handedOver).hasSize(1);
    }

    @Test
    void a_mail_server_that_is_down_is_tried_again_and_then_gets_the_mail_once() {
        SubjectId subject = mail.enrolled();
        mail.server = () -> Handover.NOT_NOW;

        mail.sending.run();
        mail.sending.run();
        assertThat(mail.handedOver).hasSize(1);
        assertThat(mail.state(subject)).isEqualTo(State.QUEUED);
        mail.shop.clock.forward(Duration.ofMinutes(1));
        mail.sending.run();
        mail.shop.clock.forward(Duration.ofMinutes(1));
        mail.sending.run();
        assertThat(mail.handedOver).hasSize(2);

        mail.server = () -> Handover.TAKEN;
        mail.shop.clock.forward(Duration.ofMinutes(1));
        assertThat(mail.sending.run()).isEqualTo(1);
        mail.shop.clock.forward(Duration.ofDays(1));
        assertThat(mail.sending.run()).isZero();

        assertThat(mail.state(subject)).isEqualTo(State.SENT);
    }

    @Test
    void a_mail_server_that_stays_down_for_three_days_is_given_up() {
        SubjectId subject = mail.enrolled();
        mail.server = () -> Handover.NOT_NOW;

        for (int hour = 0; hour <= 73; hour++) {
            mail.sending.run();
            mail.shop.clock.forward(Duration.ofHours(1));
        }
        mail.server = () -> Handover.TAKEN;

        assertThat(mail.sending.run()).isZero();
        assertThat(mail.state(subject)).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void what_the_server_will_never_take_and_what_has_no_address_is_given_up_at_once() {
        SubjectId refused = mail.enrolled();
        mail.server = () -> Handover.REFUSED;
        mail.sending.run();
        SubjectId nowhere = mail.enrolled();
        mail.reachable = false;
        mail.sending.run();

        assertThat(mail.state(refused)).isEqualTo(State.GIVEN_UP);
        assertThat(mail.state(nowhere)).isEqualTo(State.GIVEN_UP);
        assertThat(mail.handedOver).containsExactly(refused);
    }

    @Test
    void a_mail_that_cannot_be_written_is_tried_again_and_keeps_no_other_from_being_sent() {
        SubjectId first = mail.enrolled();
        mail.shop.clock.forward(Duration.ofMillis(1));
        SubjectId second = mail.enrolled();
        mail.writing = () -> {
            mail.writing = () -> {};
            throw new IllegalStateException("The template is broken.");
        };

        assertThat(mail.sending.run()).isEqualTo(1);
        assertThat(mail.handedOver).containsExactly(second);
        assertThat(mail.state(first)).isEqualTo(State.QUEUED);

        mail.shop.clock.forward(Duration.ofMinutes(1));
        mail.sending.run();
        assertThat(mail.handedOver).containsExactly(second, first);
    }

    @Test
    void what_may_have_been_sent_is_never_sent_again() {
        SubjectId broken = mail.enrolled();
        mail.server = () -> Handover.UNCLEAR;
        mail.sending.run();
        SubjectId thrown = mail.enrolled();
        mail.server = () -> {
            throw new IllegalStateException("Nobody knows.");
        };
        mail.sending.run();

        mail.server = () -> Handover.TAKEN;
        mail.shop.clock.forward(Duration.ofDays(1));
        mail.sending.run();

        assertThat(mail.handedOver).containsExactly(broken, thrown);
        assertThat(mail.state(broken)).isEqualTo(State.UNCLEAR);
        assertThat(mail.state(thrown)).isEqualTo(State.UNCLEAR);
    }

    /** A node is killed at each step in turn, inside and between the transactions, and another one goes on. */
    @Test
    void wherever_a_node_dies_there_is_one_mail_or_none_and_never_a_second() {
        List<String> steps = new ArrayList<>();
        for (int step = 1; ; step++) {
            MailShop shop = new MailShop();
            SubjectId subject = shop.enrolled();
            Killer killer = new Killer(step);
            shop.server = () -> {
                killer.step("handing over");
                return Handover.TAKEN;
            };
            shop.writing = () -> killer.step("writing");
            Sending dying = killer.aim(shop);
            boolean died = killer.killsWhile(dying);
            if (!died) {
                break;
            }
            steps.add(killer.where);
            int before = shop.handedOver.size();

            killer.rests();
            shop.sending.run();
            for (int hour = 0; hour < 80; hour++) {
                shop.shop.clock.forward(Duration.ofHours(1));
                shop.sending.run();
            }

            assertThat(shop.handedOver).as("killed at %s", killer.where).hasSizeLessThanOrEqualTo(1);
            if (before == 0 && !killer.where.equals("after commit")) {
                assertThat(shop.handedOver).as("killed at %s", killer.where).hasSize(1);
            }
            assertThat(shop.state(subject)).as("killed at %s", killer.where).isIn(State.SENT, State.UNCLEAR);
        }

        assertThat(steps)
                .contains("before due", "after due", "before find", "after find", "writing", "before step")
                .contains("after step", "handing over", "after commit", "before commit");
    }

    /** Ends a node at one step: what is thrown is no exception that the code could catch and go on. */
    private static final class Killer {
        private final int at;
        private int now;
        private boolean aims = true;
        private String where = "";

        private Killer(int at) {
            this.at = at;
        }

        void rests() {
            aims = false;
        }

        void step(String name) {
            if (aims && ++now == at) {
                where = name;
                throw new Killed();
            }
        }

        boolean killsWhile(Sending sending) {
            try {
                sending.run();
                return false;
            } catch (Killed e) {
                return true;
            }
        }

        /** Steps before and after each call of the queue, and before and after each commit. */
        Sending aim(MailShop mail) {
            Stores stores = mail.shop.stores;
            MailQueue queue = watched(MailQueue.class, stores.mails(), "");
            org.fairshelf.consent.ConsentBook book = new org.fairshelf.consent.ConsentBook() {
                @Override
                public org.fairshelf.consent.Consents read(SubjectId subject) {
                    return stores.book().read(subject);
                }

                @Override
                public <T> T holding(
                        SubjectId subject, java.util.function.Function<org.fairshelf.consent.Consents, T> work) {
                    T result = stores.book().holding(subject, consents -> {
                        T done = work.apply(consents);
                        step("before commit");
                        return done;
                    });
                    step("after commit");
                    return result;
                }

                @Override
                public void change(SubjectId subject, org.fairshelf.consent.Consent next, String contact) {
                    stores.book().change(subject, next, contact);
                }

                @Override
                public void move(SubjectId from, SubjectId to, Purpose purpose, java.time.Instant when) {
                    stores.book().move(from, to, purpose, when);
                }

                @Override
                public void restrict(SubjectId subject, java.time.Instant since) {
                    stores.book().restrict(subject, since);
                }

                @Override
                public java.util.Map<Purpose, Long> standing(org.fairshelf.consent.Pass pass) {
                    return stores.book().standing(pass);
                }
            };
            return new Sending(
                    Series.WELCOME,
                    book,
                    stores.gate(),
                    queue,
                    mail.mainSwitch,
                    mail.seriesSwitch,
                    mail,
                    MailShop.PACE,
                    mail.shop.clock);
        }

        private <T> T watched(Class<T> type, T real, String prefix) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        step(prefix + "before " + method.getName());
                        Object result;
                        try {
                            result = method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                        step(prefix + "after " + method.getName());
                        return result;
                    }));
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void a_storage_that_fails_after_the_handover_leads_to_no_second_mail() {
        SubjectId subject = mail.enrolled();
        boolean[] broken = new boolean[1];
        mail.server = () -> {
            broken[0] = true;
            return Handover.TAKEN;
        };
        MailQueue queue = (MailQueue) Proxy.newProxyInstance(
                MailQueue.class.getClassLoader(), new Class<?>[] {MailQueue.class}, (proxy, method, arguments) -> {
                    if (broken[0]) {
                        throw new IllegalStateException("The database is gone.");
                    }
                    return method.invoke(mail.shop.stores.mails(), arguments);
                });

        assertThatThrownBy(() -> mail.sending(queue).run()).isInstanceOf(IllegalStateException.class);
        mail.shop.clock.forward(Sending.HANDOVER.plusMillis(1));
        mail.sending.run();
        mail.shop.clock.forward(Duration.ofDays(1));
        mail.sending.run();

        assertThat(mail.handedOver).containsExactly(subject);
        assertThat(mail.state(subject)).isEqualTo(State.UNCLEAR);
    }

    @Test
    void signing_in_sends_nobody_a_second_one() {
        SubjectId guest = mail.enrolled();
        mail.sending.run();
        SubjectId account = mail.enrolled();

        mail.shop.merge.merge(mail.shop.read(guest), account, MemoryShop.WORDING);
        mail.sending.run();

        assertThat(mail.handedOver).containsExactly(guest);
        assertThat(mail.state(account)).isEqualTo(State.SENT);
    }
}
