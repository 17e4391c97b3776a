package org.fairshelf.broadleaf.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.fairshelf.automation.Handover;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.Notices;
import org.fairshelf.fixtures.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestMailTest {

    private final ScriptedSmtp server = ScriptedSmtp.start();
    private final TestMail test = test();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_goes_to_the_one_address_that_was_typed_and_says_that_it_is_a_test() {
        assertThat(test.send("merchant@example.com", Locale.ENGLISH)).isEqualTo(Handover.TAKEN);

        assertThat(server.mails()).hasSize(1);
        assertThat(server.mails().get(0))
                .contains("To: merchant@example.com", "Subject: [Test] ", "This is a test.", "unsubscribe?t=sample")
                .doesNotContain("\nCc:")
                .doesNotContain("\nBcc:");
    }

    @Test
    void what_is_no_single_address_is_sent_nowhere() {
        for (String text : new String[] {"merchant@example.com, else@example.com", "", "Ina <ina@example.com>"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> test.send(text, Locale.ENGLISH));
            assertThat(TestMail.isAddress(text)).isFalse();
        }
        assertThat(server.mails()).isEmpty();
    }

    private TestMail test() {
        Settings settings = Settings.of(Map.of(
                "fairshelf.mail.from", "Saltmarsh <hello@example.com>",
                "fairshelf.mail.shop.url", "https://shop.example.com"));
        Letterhead letterhead = new Letterhead(settings);
        MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
        return new TestMail(
                new WelcomeMail(letterhead, new Templates(), Notices.read(), clock, settings),
                new MailPost(server.bean(), letterhead, clock));
    }
}
