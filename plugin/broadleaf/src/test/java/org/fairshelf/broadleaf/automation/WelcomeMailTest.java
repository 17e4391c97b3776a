package org.fairshelf.broadleaf.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairshelf.automation.Cause;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.Notices;
import org.fairshelf.fixtures.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WelcomeMailTest {

    private static final Instant NOON = Instant.parse("2026-03-02T23:30:00Z");
    /** When it is written: a mail that waited still tells the day on which emails were allowed. */
    private static final Instant LATER = Instant.parse("2026-03-05T08:00:00Z");

    private static final Map<String, String> PROPERTIES = Map.of(
            "fairshelf.mail.from", "Salt & Marsh <hello@example.com>",
            "fairshelf.mail.shop.name", "Salt & Marsh",
            "fairshelf.mail.shop.url", "https://shop.example.com/",
            "fairshelf.zone", "Europe/Berlin");

    @Test
    void greets_by_name_and_says_what_can_be_done() {
        WrittenMail mail = mail().write(occasion(Locale.ENGLISH, "Ina", Cause.REGISTRATION));

        assertThat(mail.subject()).isEqualTo("Welcome to Salt & Marsh");
        assertThat(mail.text())
                .startsWith("Hello Ina,\n\nwelcome to Salt & Marsh. Your account is open.\n")
                .contains("https://shop.example.com/account\n", "https://shop.example.com/privacy\n");
        assertThat(mail.html())
                .contains("Hello Ina,", "Welcome to Salt &amp; Marsh", "href=\"https://shop.example.com/account\"");
    }

    @Test
    void greets_without_a_name_where_there_is_none() {
        WrittenMail mail = mail().write(occasion(Locale.ENGLISH, null, Cause.FIRST_ORDER));

        assertThat(mail.text()).startsWith("Hello,\n").contains("Thank you for your first order.");
        assertThat(mail.html()).contains(">Hello,</p>").doesNotContain("/account");
    }

    @Test
    void a_name_is_text_whatever_it_says() {
        WrittenMail mail = mail().write(occasion(Locale.ENGLISH, "<b>\"Ina\"</b> & {{shop}}", Cause.REGISTRATION));

        assertThat(mail.html()).contains("Hello &lt;b&gt;&quot;Ina&quot;&lt;/b&gt; &amp; {{shop}},");
        assertThat(mail.text()).contains("Hello <b>\"Ina\"</b> & {{shop}},");
    }

    @ParameterizedTest
    @CsvSource({
        "en, You opened an account, 'on 3 March 2026 you said yes to emails.', 'May we write to you when we have"
                + " something for you?'",
        "de, Sie haben ein Konto eröffnet, am 3. März 2026 Ja zu E-Mails gesagt., 'Dürfen wir Ihnen schreiben, wenn"
                + " wir etwas für Sie haben?'"
    })
    void says_why_it_was_sent(String language, String cause, String when, String question) {
        WrittenMail mail = mail().write(occasion(Locale.forLanguageTag(language), "Ina", Cause.REGISTRATION));

        assertThat(mail.text()).contains(cause, when, question);
        assertThat(mail.html()).contains(cause, when, question);
        assertThat(mail.language()).isEqualTo(language);
    }

    @ParameterizedTest
    @EnumSource
    void says_the_true_cause_and_no_other(Cause cause) {
        String text = mail().write(occasion(Locale.ENGLISH, "Ina", cause)).text();

        assertThat(text.contains("You opened an account")).isEqualTo(cause == Cause.REGISTRATION);
        assertThat(text.contains("You ordered for the first time")).isEqualTo(cause == Cause.FIRST_ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void lets_everybody_stop_it_and_change_the_choice(String language) {
        WrittenMail mail = mail().write(occasion(Locale.forLanguageTag(language), "Ina", Cause.FIRST_ORDER));

        String stop = "https://shop.example.com/fairshelf/mail/unsubscribe?t=0001.stop";
        String preferences = "https://shop.example.com/fairshelf/mail/preferences?t=0001.preferences";
        assertThat(mail.text()).contains(stop + "\n", preferences);
        assertThat(mail.html()).contains("href=\"" + stop + "\"", "href=\"" + preferences + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void loads_nothing_and_watches_nobody(String language) {
        String html = mail().write(occasion(Locale.forLanguageTag(language), "Ina", Cause.REGISTRATION))
                .html();

        assertThat(html).doesNotContainIgnoringCase("<img").doesNotContainIgnoringCase("<script");
        assertThat(html)
                .doesNotContainIgnoringCase("<link")
                .doesNotContain("url(")
                .doesNotContain("src=");
        assertThat(html).doesNotContain("{{").contains("lang=\"" + language + "\"");
    }

    @ParameterizedTest
    @CsvSource({"fr, en", "de-AT, de", "en-GB, en", "und, en"})
    void languages_that_are_not_there_get_english(String tag, String language) {
        assertThat(mail().sample(Locale.forLanguageTag(tag)).language()).isEqualTo(language);
    }

    @Test
    void a_test_says_that_it_is_one_and_its_links_are_no_real_ones() {
        WrittenMail sample = mail().test(Locale.ENGLISH);

        assertThat(sample.subject()).startsWith("[Test] ");
        assertThat(sample.text()).startsWith("This is a test.").contains("unsubscribe?t=sample");
        assertThat(sample.html()).contains("This is a test.", "unsubscribe?t=sample");
        assertThat(mail().sample(Locale.ENGLISH).text())
                .contains("unsubscribe?t=sample")
                .doesNotContain("This is a test");
        assertThat(mail().write(occasion(Locale.ENGLISH, "Ina", Cause.REGISTRATION))
                        .text())
                .doesNotContain("This is a test");
    }

    @Test
    void a_wording_that_this_version_does_not_know_is_not_made_up() {
        WrittenMail mail = mail().write(Occasion.real(
                Locale.ENGLISH, Optional.empty(), Cause.REGISTRATION, NOON, 99, "0001.stop", "0001.preferences"));

        assertThat(mail.text()).contains("you said yes to emails").doesNotContain("We had asked");
    }

    @Test
    void the_shop_may_bring_texts_of_its_own(@TempDir Path classes) throws IOException {
        Path own = Files.createDirectories(classes.resolve("fairshelf/mail/shop"));
        Files.writeString(own.resolve("welcome_en.subject.txt"), "Moin\n  from {{shop}}\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader ofTheShop =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(ofTheShop);

            assertThat(mail().sample(Locale.ENGLISH).subject()).isEqualTo("Moin from Salt & Marsh");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void a_text_of_the_shop_that_asks_for_what_is_not_there_is_an_error_that_names_the_file(@TempDir Path classes)
            throws IOException {
        Path own = Files.createDirectories(classes.resolve("fairshelf/mail/shop"));
        Files.writeString(own.resolve("welcome_en.txt"), "Dear {{lastName}}");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader ofTheShop =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(ofTheShop);

            assertThatIllegalStateException()
                    .isThrownBy(() -> mail().sample(Locale.ENGLISH))
                    .withMessageContaining("welcome_en.txt")
                    .withMessageContaining("lastName");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fairshelf.mail.from, '', fairshelf.mail.from",
        "fairshelf.mail.from, nobody, fairshelf.mail.from",
        "fairshelf.mail.from, 'a@example.com, b@example.com', fairshelf.mail.from",
        "fairshelf.mail.shop.url, '', fairshelf.mail.shop.url",
        "fairshelf.mail.shop.url, shop.example.com, fairshelf.mail.shop.url",
        "fairshelf.mail.shop.url, ftp://shop.example.com, fairshelf.mail.shop.url"
    })
    void says_which_property_is_missing_or_wrong(String property, String value, String missing) {
        Map<String, String> properties = new HashMap<>(PROPERTIES);
        properties.put(property, value);

        assertThat(new Letterhead(Settings.of(properties)).missing()).contains(missing);
        assertThat(new Letterhead(Settings.of(PROPERTIES)).missing()).isEmpty();
    }

    @Test
    void the_platforms_own_address_of_the_shop_is_enough() {
        Letterhead letterhead = new Letterhead(Settings.of(
                Map.of("fairshelf.mail.from", "a@example.com", "site.baseurl", "http://localhost:8080/shop")));

        assertThat(letterhead.page("/privacy")).isEqualTo("http://localhost:8080/shop/privacy");
        assertThat(letterhead.name()).isEqualTo("localhost");
    }

    private static WelcomeMail mail() {
        Settings settings = Settings.of(PROPERTIES);
        return new WelcomeMail(
                new Letterhead(settings), new Templates(), Notices.read(), new MovableClock(LATER), settings);
    }

    private static Occasion occasion(Locale locale, String name, Cause cause) {
        return Occasion.real(locale, Optional.ofNullable(name), cause, NOON, 1, "0001.stop", "0001.preferences");
    }
}
