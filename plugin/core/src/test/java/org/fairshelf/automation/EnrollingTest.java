package org.fairshelf.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Shopper;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

class EnrollingTest {

    private final MailShop mail = new MailShop();

    @Test
    void queues_one_mail_for_somebody_who_allows_emails_however_often_it_is_told() {
        SubjectId subject = mail.shop.agreeing(Purpose.EMAIL).subject().orElseThrow();

        assertThat(mail.enrol(subject)).isTrue();
        mail.shop.clock.forward(Duration.ofDays(1));
        assertThat(mail.enrol(subject)).isFalse();

        assertThat(mail.mails(subject)).hasSize(1);
    }

    @Test
    void queues_nothing_for_anybody_who_does_not() {
        SubjectId never = mail.shop.agreeing(Purpose.BROWSING).subject().orElseThrow();
        Shopper said = mail.shop.agreeing(Purpose.EMAIL);
        SubjectId noMore = said.subject().orElseThrow();
        mail.shop.choose(said, Purpose.EMAIL, Answer.NO);

        assertThat(mail.enrol(never)).isFalse();
        assertThat(mail.enrol(noMore)).isFalse();

        assertThat(mail.mails(never)).isEmpty();
        assertThat(mail.mails(noMore)).isEmpty();
        assertThat(mail.shop.totals.all()).containsEntry("gate.refused email mail", 2);
    }

    @Test
    void queues_nothing_while_the_series_is_off() {
        SubjectId subject = mail.shop.agreeing(Purpose.EMAIL).subject().orElseThrow();
        mail.seriesSwitch.on = false;

        assertThat(mail.enrol(subject)).isFalse();

        assertThat(mail.mails(subject)).isEmpty();
    }

    @Test
    void taking_back_the_consent_deletes_the_mail_and_so_does_forgetting() {
        SubjectId one = mail.enrolled();
        SubjectId other = mail.enrolled();

        mail.shop.choose(mail.shop.read(one), Purpose.EMAIL, Answer.NO);
        mail.shop.forgetting.forgetEverything(other);

        assertThat(mail.mails(one)).isEmpty();
        assertThat(mail.mails(other)).isEmpty();
    }

    @Test
    void taking_back_another_consent_leaves_it() {
        SubjectId subject = mail.enrolled();
        mail.shop.choose(mail.shop.read(subject), Purpose.BROWSING, Answer.YES);

        mail.shop.choose(mail.shop.read(subject), Purpose.BROWSING, Answer.NO);

        assertThat(mail.mails(subject)).hasSize(1);
    }

    @Test
    void a_shopper_can_see_and_take_along_what_was_queued_and_why() {
        SubjectId subject = mail.enrolled();

        List<Map<String, Object>> rows =
                new SentMails(mail.shop.stores.gate(), mail.shop.stores.mails()).export(subject);

        assertThat(rows)
                .containsExactly(Map.of(
                        "mail", "welcome",
                        "because", "registration",
                        "language", "en",
                        "queuedAt", "2026-03-02T12:00:00Z",
                        "state", "queued",
                        "since", "2026-03-02T12:00:00Z"));
    }

    @Test
    void what_was_sent_is_forgotten_after_two_years() {
        SubjectId subject = mail.enrolled();
        mail.sending.run();
        MailRetention retention = new MailRetention(
                mail.shop.stores.mails(),
                mail.shop.stores.gate(),
                mail.shop.clock,
                org.fairshelf.fixtures.MemoryShop.ZONE);

        mail.shop.clock.to(java.time.Instant.parse("2028-03-02T12:00:00Z"));
        assertThat(retention.run()).isZero();
        mail.shop.clock.forward(Duration.ofMillis(1));
        assertThat(retention.run()).isEqualTo(1);

        assertThat(mail.mails(subject)).isEmpty();
    }
}
