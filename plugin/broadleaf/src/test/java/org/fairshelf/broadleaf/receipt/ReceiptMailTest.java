package org.fairshelf.broadleaf.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.mail.BodyPart;
import javax.mail.MessagingException;
import javax.mail.Multipart;
import javax.mail.internet.MimeMessage;
import org.fairshelf.broadleaf.automation.MailPost;
import org.fairshelf.broadleaf.automation.Templates;
import org.fairshelf.broadleaf.receipt.ReceiptMail.End;
import org.fairshelf.broadleaf.shared.Dates;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Wording;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.readers.JsonText;
import org.fairshelf.readers.SignedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** X5: a receipt by mail, to whoever has asked for it and to nobody else. */
class ReceiptMailTest {

    private static final Account INA = new Account(7, "ina@example.com", "Ina");
    private static final ConsentReceipt YES = Issued.receipt(Map.of(Purpose.BROWSING, Consent.State.GIVEN));

    @TempDir
    Path home;

    private final List<MimeMessage> sent = new ArrayList<>();
    private final List<RuntimeException> faults = new ArrayList<>();
    private Issued shop;
    private ReceiptMail mail;

    @BeforeEach
    void open() {
        shop = new Issued(home);
        mail = mail();
    }

    @Test
    void it_goes_to_the_account_alone_and_is_no_marketing() throws Exception {
        assertThat(send(YES, INA, Locale.ENGLISH)).isEqualTo(End.SENT);

        MimeMessage message = only();
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("ina@example.com");
        assertThat(message.getSubject()).isEqualTo("Your receipt from Saltmarsh");
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        assertThat(message.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(html(message)).doesNotContain("<img", "<script", "<link", " src=");
    }

    @Test
    void it_says_what_was_chosen_in_the_words_that_were_shown() throws Exception {
        send(YES, INA, Locale.ENGLISH);

        assertThat(text(only()))
                .startsWith("Hello Ina,\n")
                .contains(
                        "\nBrowsing history\n\"Shall we use what you view to pick things for you?\"\n",
                        "Your answer: yes. Until 31 August 2026, or until you take it back.\n",
                        "What we use: What you open, search for and put into the cart here.\n",
                        "When: 2 Mar 2026, 12:00\n",
                        "How: With a button in the shop\n",
                        "  Saltmarsh \"Home\" GmbH\n  Deichweg 1, 25826 St. Peter-Ording\n  privacy@example.com\n",
                        YES.id().toString(),
                        "https://shop.example.com/privacy\n",
                        "https://shop.example.com/privacy/receipts/keys.json\n",
                        "Why this email?\n")
                .doesNotContain("{{", "}}", "null", "although", "not among those of today");
        assertThat(html(only()))
                .contains("Saltmarsh &quot;Home&quot; GmbH", "Shall we use what you view", "lang=\"en\"")
                .doesNotContain("{{", "}}", "null");
    }

    @Test
    void it_is_written_in_the_language_of_the_page_and_quotes_that_of_the_question() throws Exception {
        send(YES, new Account(7, "ina@example.com", "http://evil.example"), Locale.GERMAN);

        assertThat(only().getSubject()).isEqualTo("Ihr Beleg von Saltmarsh");
        assertThat(text(only()))
                .startsWith("Guten Tag,\n")
                .contains(
                        "Shall we use what you view",
                        "Ihre Antwort: Ja. Bis 31. August 2026 oder bis Sie es zurücknehmen.");
    }

    @Test
    void words_that_are_not_known_are_said_to_be_unknown() throws Exception {
        ConsentReceipt old = Issued.receipt(
                Map.of(Purpose.EMAIL, Consent.State.WITHDRAWN),
                Means.MAIL,
                new Wording(1, "en", "ab".repeat(32)),
                true);

        send(old, INA, Locale.ENGLISH);

        assertThat(text(only()))
                .contains(
                        "\nemail\nYour answer: taken back.\n",
                        "not among those of today",
                        "although your browser asked")
                .doesNotContain("What we use", "May we write");
    }

    @Test
    void the_files_go_along_byte_for_byte() throws Exception {
        send(YES, INA, Locale.ENGLISH);

        Map<String, String> files = attachments(only());

        String name = "receipt-" + YES.id() + "-";
        assertThat(files.keySet())
                .containsExactly(
                        name + "kantara.json", name + "kantara.jws", name + "record.jsonld", name + "record.jws");
        String keys = shop.keys().publicKeys();
        for (String each : List.of("kantara.jws", "record.jws")) {
            assertThat(SignedText.of(files.get(name + each)).isGenuine(keys)).isTrue();
        }
        assertThat(JsonText.object(files.get(name + "kantara.json")))
                .containsEntry("consentReceiptID", YES.id().toString());
        assertThat(SignedText.of(files.get(name + "record.jws")).text()).isEqualTo(files.get(name + "record.jsonld"));
    }

    @Test
    void what_was_no_yes_has_no_kantara_file() throws Exception {
        send(Issued.receipt(Map.of(Purpose.BROWSING, Consent.State.REFUSED)), INA, Locale.ENGLISH);

        assertThat(attachments(only())).hasSize(2);
        assertThat(text(only()))
                .contains("Your answer: no.\n", "How to change it\n")
                .doesNotContain("Until", "How to take it back");
    }

    @Test
    void pressed_twice_it_is_sent_once() {
        assertThat(send(YES, INA, Locale.ENGLISH)).isEqualTo(End.SENT);
        assertThat(send(YES, INA, Locale.ENGLISH)).isEqualTo(End.ASKED_TWICE);

        assertThat(sent).hasSize(1);
    }

    @Test
    void while_there_is_no_mail_server_nothing_is_sent_and_nothing_counted() {
        for (int i = 0; i < 5; i++) {
            MailSendException down = new MailSendException("down", new MessagingException("no connection"));
            faults.add(new MailSendException("down", down.getCause(), Map.of("the mail", (Exception) down.getCause())));
            assertThat(send(YES, INA, Locale.ENGLISH)).isEqualTo(End.NO_POST);
        }

        assertThat(send(YES, INA, Locale.ENGLISH)).isEqualTo(End.SENT);
    }

    @Test
    void a_connection_that_broke_in_the_middle_counts_as_sent() {
        faults.add(new MailSendException(Map.of("the mail", new MessagingException("cut"))));

        assertThat(send(YES, INA, Locale.ENGLISH)).isEqualTo(End.UNCLEAR);
        assertThat(send(YES, INA, Locale.ENGLISH)).isEqualTo(End.ASKED_TWICE);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"ina", "ina@example.com, else@example.com", "ina@example.com\r\nBcc: else@example.com"})
    void an_account_without_a_proper_address_is_sent_nothing(String address) {
        assertThat(send(YES, new Account(7, address, "Ina"), Locale.ENGLISH)).isEqualTo(End.REFUSED);
        assertThat(sent).isEmpty();
    }

    @Test
    void a_shop_without_a_sender_says_that_it_cannot() {
        shop.with("fairshelf.mail.from", "");

        assertThat(mail().isPossible()).isFalse();
        mail = mail();
        assertThat(send(YES, INA, Locale.ENGLISH)).isEqualTo(End.NO_POST);
    }

    @Test
    void what_cannot_be_signed_is_not_sent_half() {
        shop.with("fairshelf.home", "/dev/null/nowhere");
        mail = mail();

        for (int i = 0; i < 5; i++) {
            assertThatIllegalStateException().isThrownBy(() -> send(YES, INA, Locale.ENGLISH));
        }
        assertThat(sent).isEmpty();
    }

    private End send(ConsentReceipt receipt, Account account, Locale locale) {
        ReceiptPage page = new ReceiptPage(
                receipt,
                shop.issuer(),
                new Dates(shop.settings()),
                new ReceiptWords(Issued.messages(), locale),
                locale);
        return mail.send(receipt, page, account, locale);
    }

    private ReceiptMail mail() {
        JavaMailSenderImpl server = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                if (!faults.isEmpty()) {
                    throw faults.remove(0);
                }
                sent.add(message);
            }
        };
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("blMailSender", server);
        PlatformBean<JavaMailSender> bean = new PlatformBean<>("blMailSender", JavaMailSender.class);
        bean.setBeanFactory(beans);
        return new ReceiptMail(
                shop.issuer(),
                shop.files(),
                new Templates(),
                new MailPost(bean, shop.letterhead(), shop.clock),
                Notices.read(),
                shop.clock,
                shop.settings());
    }

    private MimeMessage only() throws Exception {
        assertThat(sent).hasSize(1);
        sent.get(0).saveChanges();
        return sent.get(0);
    }

    private static String text(MimeMessage message) throws Exception {
        return words(message, 0);
    }

    private static String html(MimeMessage message) throws Exception {
        return words(message, 1);
    }

    private static String words(MimeMessage message, int which) throws Exception {
        Multipart all = (Multipart) message.getContent();
        assertThat(all.getContentType()).startsWith("multipart/mixed");
        Multipart words = (Multipart) all.getBodyPart(0).getContent();
        assertThat(words.getContentType()).startsWith("multipart/alternative");
        return (String) words.getBodyPart(which).getContent();
    }

    private static Map<String, String> attachments(MimeMessage message) throws Exception {
        Multipart all = (Multipart) message.getContent();
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 1; i < all.getCount(); i++) {
            BodyPart part = all.getBodyPart(i);
            assertThat(part.getDisposition()).isEqualTo("attachment");
            assertThat(Arrays.asList(Objects.requireNonNull(part.getHeader("Content-Transfer-Encoding"))))
                    .containsExactly("base64");
            files.put(part.getFileName(), new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }
}
