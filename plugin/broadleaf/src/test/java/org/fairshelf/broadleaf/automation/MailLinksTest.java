package org.fairshelf.broadleaf.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fairshelf.broadleaf.automation.MailLinks.Kind;
import org.fairshelf.broadleaf.shared.MasterKeys;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MailLinksTest {

    private static final String SUBJECT = SubjectId.hex128(new SecureRandom());

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private MailLinks links;

    @TempDir
    Path home;

    @BeforeEach
    void open() {
        links = links(home);
    }

    private MailLinks links(Path folder) {
        return new MailLinks(new MasterKeys(Settings.of(Map.of("fairshelf.home", folder.toString()))), clock);
    }

    @Test
    void a_link_knows_whom_it_is_about_and_does_not_show_it() {
        String token = links.token(Kind.UNSUBSCRIBE, SUBJECT, null);

        assertThat(token).matches("[A-Za-z0-9._-]+").doesNotContain(SUBJECT);
        assertThat(links.open(Kind.UNSUBSCRIBE, token).orElseThrow().reference).isEqualTo(SUBJECT);
        assertThat(links(home).open(Kind.UNSUBSCRIBE, token))
                .as("on another node")
                .isPresent();
    }

    @Test
    void no_two_links_are_the_same() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            tokens.add(links.token(Kind.UNSUBSCRIBE, SUBJECT, null));
        }
        assertThat(tokens).hasSize(100);
    }

    @Test
    void a_link_is_good_for_one_thing() {
        assertThat(links.open(Kind.PREFERENCES, links.token(Kind.UNSUBSCRIBE, SUBJECT, null)))
                .isEmpty();
        assertThat(links.open(Kind.UNSUBSCRIBE, links.token(Kind.PREFERENCES, SUBJECT, null)))
                .isEmpty();
    }

    @Test
    void the_one_for_the_choice_carries_a_guests_address_and_ends_after_thirty_days() {
        String token = links.token(Kind.PREFERENCES, SUBJECT, "ina@example.com");
        assertThat(links.open(Kind.PREFERENCES, token).orElseThrow().contact).isEqualTo("ina@example.com");

        clock.forward(Duration.ofDays(30).minusMillis(1));
        assertThat(links.open(Kind.PREFERENCES, token).orElseThrow().over).isFalse();
        clock.forward(Duration.ofMillis(1));
        assertThat(links.open(Kind.PREFERENCES, token).orElseThrow().over).isTrue();
    }

    @Test
    void the_one_that_stops_emails_never_ends_and_carries_no_address() {
        String token = links.token(Kind.UNSUBSCRIBE, SUBJECT, "ina@example.com");

        clock.forward(Duration.ofDays(4_000));

        assertThat(links.open(Kind.UNSUBSCRIBE, token).orElseThrow().over).isFalse();
        assertThat(links.open(Kind.UNSUBSCRIBE, token).orElseThrow().contact).isNull();
    }

    @Test
    void a_link_that_was_changed_anywhere_is_none() {
        String token = links.token(Kind.UNSUBSCRIBE, SUBJECT, null);

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(links.open(Kind.UNSUBSCRIBE, changed)
                            .map(opened -> opened.reference)
                            // The last character of the code has bits that say nothing.
                            .filter(subject -> i0(token, changed) || !subject.equals(SUBJECT)))
                    .as("changed at %s", i)
                    .isEmpty();
        }
        assertThat(links.open(Kind.UNSUBSCRIBE, token + "A")).isEmpty();
        assertThat(links.open(Kind.UNSUBSCRIBE, token.substring(0, token.length() - 1)))
                .isEmpty();
    }

    private static boolean i0(String token, String changed) {
        return token.regionMatches(0, changed, 0, token.length() - 1) == false;
    }

    @Test
    void a_link_of_another_shop_is_none(@TempDir Path another) {
        String token = links(another).token(Kind.UNSUBSCRIBE, SUBJECT, null);

        assertThat(links.open(Kind.UNSUBSCRIBE, token)).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "sample",
                "0001.",
                "0001.!!!",
                "9999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "../../etc",
                "\u0000"
            })
    void nonsense_is_none(String token) {
        assertThat(links.open(Kind.UNSUBSCRIBE, token)).isEmpty();
    }

    @Test
    void something_huge_is_none() {
        assertThat(links.open(Kind.UNSUBSCRIBE, "0001." + "A".repeat(1_000_000)))
                .isEmpty();
    }
}
