package org.fairshelf.broadleaf.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.Multipart;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.fairshelf.automation.QueuedMail.State;
import org.fairshelf.broadleaf.automation.MailLinks.Kind;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.consent.Notice;
import org.fairshelf.consent.Notices;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** X12 over real databases and a real connection to a mail server. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class WelcomeSendingIT extends MailNodes {

    private MailNode other;

    @BeforeEach
    void openAnother() {
        other = another();
    }

    @Test
    void a_customer_is_written_to_by_the_name_and_at_the_address_of_the_account() throws Exception {
        SubjectId subject = node.customer(7, "Ina", "ina@example.com", "de_DE");
        node.enrol(subject);

        assertThat(node.sending.run()).isEqualTo(1);

        MimeMessage mail = mail(0);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ina@example.com");
        assertThat(mail.getSubject()).isEqualTo("Willkommen bei Saltmarsh");
        assertThat(part(mail, 0)).startsWith("Guten Tag Ina,").contains("am 2. März 2026");
        assertThat(part(mail, 1)).contains("Guten Tag Ina,");
    }

    @Test
    void it_says_the_recorded_cause_and_the_day_and_the_words_of_the_yes() throws Exception {
        WelcomeEnrolment enrolment = new WelcomeEnrolment(node.enrolling, node.jdbc);
        SubjectId ordering = node.guest("guest@example.com");
        order(1, "guest@example.com", "SUBMITTED");
        clock.forward(Duration.ofDays(1));
        enrolment.atGuestsOrder(ordering, Locale.ENGLISH, 1, "guest@example.com");
        clock.forward(Duration.ofDays(1));
        node.sending.run();
        SubjectId registering = node.customer(7, "Ina", "ina@example.com", null);
        enrolment.atRegistration(registering, Locale.ENGLISH);
        node.sending.run();

        String question =
                node.notices.find(Notices.CURRENT, "en").orElseThrow().text(Purpose.EMAIL, Notice.Part.QUESTION);
        assertThat(part(mail(0), 0))
                .contains("You ordered for the first time", "on 2 March 2026 you said yes", question)
                .doesNotContain("You opened an account");
        assertThat(part(mail(1), 0))
                .contains("You opened an account", "on 4 March 2026 you said yes", question)
                .doesNotContain("You ordered for the first time");
    }

    @Test
    void a_text_in_place_of_a_name_is_left_out_of_the_mail() throws Exception {
        node.enrol(node.customer(7, "<b>Win at www.evil.example</b>", "ina@example.com", null));

        node.sending.run();

        assertThat(part(mail(0), 0)).startsWith("Hello,");
        assertThat(server.mails().get(0)).doesNotContain("evil.example");
    }

    @Test
    void an_address_that_is_more_than_one_address_gets_nothing() {
        List<String> addresses = List.of(
                "Ina <ina@example.com>",
                "ina@example.com, else@example.com",
                "all:ina@example.com,else@example.com;",
                "ina@example.com\r\nBcc: else@example.com");
        List<SubjectId> subjects = new ArrayList<>();
        for (String address : addresses) {
            subjects.add(node.customer(7 + subjects.size(), "Ina", address, null));
        }
        subjects.forEach(node::enrol);

        assertThat(node.sending.run()).isZero();

        assertThat(server.mails()).isEmpty();
        assertThat(subjects)
                .allSatisfy(subject ->
                        assertThat(node.mail(subject).orElseThrow().state()).isEqualTo(State.GIVEN_UP));
    }

    @Test
    void the_links_of_a_customer_carry_no_address() throws Exception {
        node.enrol(node.customer(7, "Ina", "ina@example.com", null));

        node.sending.run();

        assertThat(node.links
                        .open(Kind.PREFERENCES, token(part(mail(0), 0), "preferences"))
                        .orElseThrow()
                        .contact)
                .isNull();
    }

    @Test
    void an_address_that_was_changed_since_counts() throws Exception {
        SubjectId subject = node.customer(7, "Ina", "old@example.com", null);
        node.enrol(subject);
        node.jdbc.with(statements ->
                statements.update("UPDATE BLC_CUSTOMER SET EMAIL_ADDRESS = 'new@example.com' WHERE CUSTOMER_ID = 7"));

        node.sending.run();

        assertThat(mail(0).getAllRecipients()).extracting(Object::toString).containsExactly("new@example.com");
    }

    @Test
    void a_guest_is_written_to_at_the_address_given_with_the_consent() throws Exception {
        SubjectId subject = node.guest("guest@example.com");
        node.enrol(subject);

        node.sending.run();

        MimeMessage mail = mail(0);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("guest@example.com");
        assertThat(part(mail, 0)).startsWith("Hello,");
    }

    @Test
    void the_links_lead_back_to_the_subject() throws Exception {
        SubjectId guest = node.guest("guest@example.com");
        node.enrol(guest);
        node.sending.run();

        MimeMessage mail = mail(0);
        String stop = token(mail.getHeader("List-Unsubscribe")[0], "unsubscribe");
        assertThat(node.contacts.referred(
                        node.links.open(Kind.UNSUBSCRIBE, stop).orElseThrow().reference))
                .contains(guest);
        String preferences = token(part(mail, 0), "preferences");
        assertThat(node.links.open(Kind.PREFERENCES, preferences).orElseThrow().contact)
                .isEqualTo("guest@example.com");
    }

    @Test
    void whoever_takes_the_consent_back_between_queueing_and_sending_gets_nothing() {
        SubjectId subject = node.customer(7, "Ina", "ina@example.com", null);
        node.enrol(subject);

        other.withdraw(subject);

        assertThat(node.sending.run()).isZero();
        assertThat(server.mails()).isEmpty();
        assertThat(node.mail(subject)).isEmpty();
    }

    @Test
    void whoever_is_forgotten_between_queueing_and_sending_gets_nothing() {
        SubjectId subject = node.guest("guest@example.com");
        node.enrol(subject);

        other.forgetting.forgetEverything(subject);

        assertThat(node.sending.run()).isZero();
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void an_account_that_was_closed_or_has_no_address_is_given_up() {
        SubjectId closed = node.customer(7, "Ina", "ina@example.com", null);
        node.jdbc.with(
                statements -> statements.update("UPDATE BLC_CUSTOMER SET DEACTIVATED = TRUE WHERE CUSTOMER_ID = 7"));
        SubjectId nowhere = node.customer(8, "Ina", "nowhere", null);
        SubjectId gone = node.customer(9, "Ina", "ina@example.com", null);
        node.jdbc.with(statements -> statements.update("DELETE FROM BLC_CUSTOMER WHERE CUSTOMER_ID = 9"));
        for (SubjectId subject : List.of(closed, nowhere, gone)) {
            node.enrol(subject);
        }

        assertThat(node.sending.run()).isZero();

        for (SubjectId subject : List.of(closed, nowhere, gone)) {
            assertThat(node.mail(subject).orElseThrow().state()).isEqualTo(State.GIVEN_UP);
        }
    }

    @Test
    void a_mail_server_that_was_down_gets_the_mail_once_when_it_is_back() {
        SubjectId subject = node.customer(7, "Ina", "ina@example.com", null);
        node.enrol(subject);
        server.answering("HELLO", "421 closed");
        assertThat(node.sending.run()).isZero();
        assertThat(node.mail(subject).orElseThrow().state()).isEqualTo(State.QUEUED);

        server.answering("HELLO", "220 ready");
        assertThat(node.sending.run()).as("not yet").isZero();
        clock.forward(Duration.ofMinutes(1));
        assertThat(other.sending.run()).isEqualTo(1);
        clock.forward(Duration.ofHours(1));
        assertThat(node.sending.run()).isZero();

        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void a_connection_that_is_cut_at_the_end_leads_to_no_second_mail() {
        SubjectId subject = node.customer(7, "Ina", "ina@example.com", null);
        node.enrol(subject);
        server.answering(".", ScriptedSmtp.CUT);
        node.sending.run();

        server.answering(".", "250 taken");
        clock.forward(Duration.ofDays(1));
        node.sending.run();

        assertThat(server.mails()).hasSize(1);
        assertThat(node.mail(subject).orElseThrow().state()).isEqualTo(State.UNCLEAR);
    }

    @Test
    void two_nodes_that_look_at_the_same_moment_send_one_mail_to_each() throws Exception {
        List<SubjectId> subjects = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            subjects.add(node.customer(100 + i, "Ina", "ina" + i + "@example.com", null));
            node.enrol(subjects.get(i));
        }

        together(() -> node.sending.run(), () -> other.sending.run());

        assertThat(server.mails()).hasSize(12);
        for (SubjectId subject : subjects) {
            assertThat(node.mail(subject).orElseThrow().state()).isEqualTo(State.SENT);
        }
    }

    @Test
    void the_first_order_of_an_address_counts_and_no_later_one() {
        WelcomeEnrolment enrolment = new WelcomeEnrolment(node.enrolling, node.jdbc);
        order(1, "first@example.com", "SUBMITTED");
        order(2, "again@example.com", "SUBMITTED");
        order(3, "again@example.com", "SUBMITTED");
        order(4, "cart@example.com", "IN_PROCESS");
        order(5, "cart@example.com", "SUBMITTED");
        SubjectId first = node.guest("first@example.com");
        SubjectId again = node.guest("again@example.com");
        SubjectId cart = node.guest("cart@example.com");

        enrolment.atGuestsOrder(first, Locale.GERMANY, 1, "first@example.com");
        enrolment.atGuestsOrder(again, Locale.GERMANY, 3, "again@example.com");
        enrolment.atGuestsOrder(cart, Locale.GERMANY, 5, "cart@example.com");

        assertThat(node.mail(first).orElseThrow().language()).isEqualTo("de-DE");
        assertThat(node.mail(again)).isEmpty();
        assertThat(node.mail(cart)).isPresent();
    }

    @Test
    void a_guest_whose_only_order_was_cancelled_before_the_mail_was_sent_gets_none() throws Exception {
        WelcomeEnrolment enrolment = new WelcomeEnrolment(node.enrolling, node.jdbc);
        order(1, "cancelled@example.com", "SUBMITTED");
        order(2, "again@example.com", "SUBMITTED");
        SubjectId cancelled = node.guest("cancelled@example.com");
        SubjectId again = node.guest("again@example.com");
        enrolment.atGuestsOrder(cancelled, Locale.ENGLISH, 1, "cancelled@example.com");
        enrolment.atGuestsOrder(again, Locale.ENGLISH, 2, "again@example.com");
        node.jdbc.with(statements -> statements.update("UPDATE BLC_ORDER SET ORDER_STATUS = 'CANCELLED'"));
        order(3, "again@example.com", "SUBMITTED");

        assertThat(node.sending.run()).isEqualTo(1);

        assertThat(mail(0).getAllRecipients()).extracting(Object::toString).containsExactly("again@example.com");
        assertThat(node.mail(cancelled).orElseThrow().state()).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void what_cannot_be_queued_does_not_hurt_the_choice() {
        SubjectId stranger = SubjectId.of("0".repeat(32));
        WelcomeEnrolment enrolment = new WelcomeEnrolment(node.enrolling, node.jdbc);
        node.jdbc.with(statements -> {
            statements.execute("DROP TABLE BLC_ORDER");
            return true;
        });

        enrolment.atRegistration(stranger, Locale.ENGLISH);
        enrolment.atGuestsOrder(stranger, Locale.ENGLISH, 1, "guest@example.com");

        assertThat(node.sending.run()).isZero();
    }

    private void order(long id, String address, String status) {
        node.jdbc.with(statements -> statements.update("INSERT INTO BLC_ORDER VALUES (?, ?, ?)", id, address, status));
    }

    private MimeMessage mail(int number) throws Exception {
        assertThat(server.mails()).hasSizeGreaterThan(number);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new java.io.ByteArrayInputStream(server.mails().get(number).getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        return ((Multipart) mail.getContent())
                .getBodyPart(number)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }

    private static String token(String text, String page) {
        Matcher matcher = Pattern.compile(
                        "https://shop\\.example\\.com/fairshelf/mail/" + page + "\\?t=([A-Za-z0-9._-]+)")
                .matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        assertThat(Base64.getUrlDecoder().decode(matcher.group(1).substring(5))).hasSizeGreaterThan(40);
        return matcher.group(1);
    }

    @SafeVarargs
    private static void together(Callable<Integer>... works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            CyclicBarrier start = new CyclicBarrier(works.length);
            List<Future<Integer>> all = new ArrayList<>();
            for (Callable<Integer> work : works) {
                all.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return work.call();
                }));
            }
            for (Future<Integer> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
