package org.fairshelf.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Restricting;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.rights.RightsRequest.Channel;
import org.fairshelf.rights.RightsRequest.State;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    private final RightsShop rights = new RightsShop();
    private final MemoryShop shop = rights.shop;
    private final Shopper shopper = shop.agreeing(Purpose.BROWSING, Purpose.EMAIL);
    private final SubjectId subject = shopper.subject().orElseThrow();

    @Test
    void what_is_done_at_once_is_remembered_as_a_request_that_was_closed_at_once() {
        rights.atOnce.carryOut(RightsKind.OBJECTION, subject, MemoryShop.WORDING);

        List<RightsRequest> closed = closed();
        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).kind()).isEqualTo(RightsKind.OBJECTION);
        assertThat(closed.get(0).state()).isEqualTo(State.DONE);
        assertThat(closed.get(0).channel()).isEqualTo(Channel.SELF_SERVICE);
        assertThat(closed.get(0).closedAt()).contains(closed.get(0).receivedAt());
        assertThat(shop.read(subject).consents().allows(Purpose.EMAIL, shop.clock.instant()))
                .isFalse();
    }

    @Test
    void the_same_twice_on_a_day_is_remembered_once() {
        rights.atOnce.remember(RightsKind.PORTABILITY, subject);
        rights.atOnce.remember(RightsKind.PORTABILITY, subject);
        rights.atOnce.remember(RightsKind.ACCESS, subject);
        shop.clock.forward(Duration.ofHours(25));
        rights.atOnce.remember(RightsKind.PORTABILITY, subject);

        assertThat(closed()).hasSize(3);
    }

    @Test
    void forgetting_a_part_does_not_answer_a_request_to_forget_all() {
        rights.desk(RightsLaw.EU)
                .take(RightsKind.ERASURE, Channel.STAFF, subject, new Details("", "en", "", ""), "max");

        rights.atOnce.rememberPart(RightsKind.ERASURE, subject);

        assertThat(rights.open()).hasSize(1);
        assertThat(closed()).hasSize(1);
    }

    @Test
    void what_waited_for_people_is_closed_with_it() {
        rights.desk(RightsLaw.EU)
                .take(RightsKind.RESTRICTION, Channel.STAFF, subject, new Details("", "en", "", ""), "max");

        rights.atOnce.carryOut(RightsKind.RESTRICTION, subject, MemoryShop.WORDING);

        assertThat(rights.open()).isEmpty();
        assertThat(closed()).hasSize(1);
    }

    @Test
    void nothing_is_used_until_it_is_lifted_and_time_runs_on() {
        shop.view(shopper, "before");
        rights.atOnce.carryOut(RightsKind.RESTRICTION, subject, MemoryShop.WORDING);
        assertThat(shop.view(shop.read(subject), "restricted")).isFalse();

        new Restricting(shop.stores.book(), shop.clock).lift(subject);
        assertThat(shop.view(shop.read(subject), "lifted")).isTrue();

        rights.atOnce.carryOut(RightsKind.RESTRICTION, subject, MemoryShop.WORDING);
        shop.clock.forward(Duration.ofDays(200));
        shop.retention.run();
        assertThat(shop.events(subject)).isEmpty();
    }

    @Test
    void somebody_who_was_forgotten_leaves_a_number_and_no_trace() {
        rights.atOnce.remember(RightsKind.PORTABILITY, subject);
        rights.desk(RightsLaw.EU)
                .take(RightsKind.RECTIFICATION, Channel.STAFF, subject, new Details("", "en", "", "wrong"), "max");
        List<RightsRequest> waiting = rights.atOnce.waiting(subject);
        rights.fulfilment.of(RightsKind.ERASURE, List.of(subject), Means.PRIVACY_CENTRE, MemoryShop.WORDING);

        assertThat(rights.atOnce.forgotten(subject, waiting)).isEmpty();

        assertThat(rights.open()).isEmpty();
        assertThat(closed())
                .extracting(RightsRequest::state)
                .containsExactlyInAnyOrder(State.DONE, State.DONE, State.WITHDRAWN);
        assertThat(closed()).noneMatch(request -> request.subject().isPresent());
        assertThat(shop.storage.everybody()).isEmpty();
    }

    @Test
    void if_something_is_left_it_is_a_request_that_people_have_to_look_at() {
        rights.left.add("FS_MAIL");
        List<RightsRequest> waiting = List.of();

        assertThat(rights.atOnce.forgotten(subject, waiting)).contains("FS_MAIL");

        assertThat(rights.open()).hasSize(1);
        assertThat(rights.deeds(rights.open().get(0))).containsExactly(Step.Deed.LEFT);
    }

    @Test
    void the_download_tells_of_requests() {
        rights.atOnce.remember(RightsKind.ACCESS, subject);

        assertThat(new MadeRequests(shop.stores.gate(), rights.store).export(subject))
                .hasSize(1)
                .allMatch(row ->
                        row.get("request").equals("access") && row.get("state").equals("done"));
    }

    private List<RightsRequest> closed() {
        return rights.store.closed(shop.stores.gate().forRequests(), Instant.EPOCH, 100);
    }
}
