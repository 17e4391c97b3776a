package org.fairshelf.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.rights.RightsRequest.State;
import org.junit.jupiter.api.Test;

class ByMailTest {

    private static final String ADA = "ada@example.com";

    private final RightsShop rights = new RightsShop();
    private final MemoryShop shop = rights.shop;
    private final ByMail byMail = rights.byMail(5);

    @Test
    void an_address_that_nobody_has_leaves_nothing() {
        assertThat(byMail.ask(RightsKind.ACCESS, ADA, "en")).isFalse();

        assertThat(rights.mails).isEmpty();
        assertThat(rights.open()).isEmpty();
    }

    @Test
    void a_known_address_gets_a_link_and_the_request_waits_for_it() {
        rights.knows(ADA);

        assertThat(byMail.ask(RightsKind.ERASURE, ADA, "de-DE")).isTrue();

        assertThat(rights.mails).containsExactly("link erasure to ada@example.com in de-DE");
        assertThat(rights.open()).extracting(RightsRequest::state).containsExactly(State.RECEIVED);
    }

    @Test
    void asking_again_sends_the_link_again_and_makes_no_second_request() {
        rights.knows(ADA);
        byMail.ask(RightsKind.ERASURE, ADA, "en");
        byMail.ask(RightsKind.ERASURE, ADA, "en");

        assertThat(rights.mails).hasSize(2);
        assertThat(rights.open()).hasSize(1);
    }

    @Test
    void three_links_a_day_go_to_one_address_also_if_the_mail_server_is_away() {
        rights.knows(ADA);
        rights.mailTaken = false;
        for (RightsKind kind : RightsKind.values()) {
            byMail.ask(kind, ADA, "en");
        }

        assertThat(rights.mails).hasSize(ByMail.MOST_TO_ONE);

        shop.clock.forward(Duration.ofHours(24));
        byMail.ask(RightsKind.ACCESS, ADA, "en");
        assertThat(rights.mails).hasSize(ByMail.MOST_TO_ONE + 1);
    }

    @Test
    void to_all_together_no_more_go_than_the_shop_wants() {
        for (int i = 0; i < 9; i++) {
            rights.knows("a" + i + "@example.com");
            byMail.ask(RightsKind.ACCESS, "a" + i + "@example.com", "en");
        }

        assertThat(rights.mails).hasSize(5);
        assertThat(rights.open()).hasSize(5);
    }

    @Test
    void a_link_that_is_past_its_time_is_not_sent_again() {
        rights.knows(ADA);
        byMail.ask(RightsKind.ACCESS, ADA, "en");
        shop.clock.forward(RequestRetention.LINK);

        byMail.ask(RightsKind.ACCESS, ADA, "en");

        assertThat(rights.open()).hasSize(2);
    }
}
