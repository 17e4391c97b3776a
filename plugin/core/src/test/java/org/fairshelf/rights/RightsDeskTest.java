package org.fairshelf.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.rights.RightsRequest.Channel;
import org.fairshelf.rights.RightsRequest.State;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

class RightsDeskTest {

    private static final Details ADA = new Details("ada@example.com", "de", "named the last order", "Please");

    private final RightsShop rights = new RightsShop();
    private final MemoryShop shop = rights.shop;
    private final RightsDesk desk = rights.desk(RightsLaw.EU);

    @Test
    void forgets_the_account_and_the_guest_who_are_the_same_person_and_closes_the_request() {
        SubjectId account = somebody();
        SubjectId guest = somebody();
        SubjectId other = somebody();
        rights.knows("ada@example.com", account, guest);
        RightsRequest request = entered(RightsKind.ERASURE);

        Outcome outcome = carryOut(request);

        assertThat(outcome.what()).isEqualTo(Outcome.What.DONE);
        assertThat(shop.storage.everybody()).containsExactly(other);
        assertThat(rights.now(request).state()).isEqualTo(State.DONE);
        assertThat(rights.now(request).closedAt()).contains(shop.clock.instant());
        assertThat(rights.deeds(request)).containsExactly(Step.Deed.RECEIVED, Step.Deed.BEGUN, Step.Deed.DONE);
    }

    @Test
    void what_is_kept_of_an_erasure_leads_to_nobody() {
        rights.knows("ada@example.com", somebody());
        RightsRequest request = entered(RightsKind.ERASURE);

        carryOut(request);

        assertThat(rights.now(request).subject()).isEmpty();
        assertThat(rights.store.details(shop.stores.gate().forRequests(), request.id()))
                .isEmpty();
    }

    @Test
    void an_erasure_that_leaves_something_stays_open_and_says_what_is_left() {
        SubjectId subject = somebody();
        rights.knows("ada@example.com", subject);
        RightsRequest request = entered(RightsKind.ERASURE);
        rights.left.add("FS_EVENT");

        Outcome outcome = carryOut(request);

        assertThat(outcome.what()).isEqualTo(Outcome.What.LEFT);
        assertThat(outcome.left()).containsExactly("FS_EVENT");
        assertThat(rights.now(request).isOpen()).isTrue();
        assertThat(rights.deeds(request)).endsWith(Step.Deed.LEFT);

        rights.left.clear();
        assertThat(carryOut(request).what()).isEqualTo(Outcome.What.DONE);
    }

    @Test
    void whatever_else_a_forgotten_person_waited_for_is_closed_too() {
        rights.knows("ada@example.com", somebody());
        entered(RightsKind.RECTIFICATION);

        carryOut(entered(RightsKind.ERASURE));

        assertThat(rights.open()).isEmpty();
    }

    @Test
    void closes_nothing_twice() {
        RightsRequest request = entered(RightsKind.ACCESS);
        carryOut(request);

        assertThat(carryOut(request).what()).isEqualTo(Outcome.What.TOO_LATE);
        assertThat(desk.withdraw(request.id(), "max").what()).isEqualTo(Outcome.What.TOO_LATE);
        assertThat(desk.refuse(request.id(), Ground.EXCESSIVE, "", "max").what())
                .isEqualTo(Outcome.What.TOO_LATE);
        assertThat(carryOut("0".repeat(32)).what()).isEqualTo(Outcome.What.UNKNOWN);
        assertThat(desk.find("../etc")).isEmpty();
        assertThat(desk.find(null)).isEmpty();
        assertThat(rights.mails).isEmpty();
    }

    @Test
    void an_objection_ends_emails_and_nothing_else() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING, Purpose.EMAIL);
        SubjectId subject = shopper.subject().orElseThrow();
        rights.knows("ada@example.com", subject);

        carryOut(entered(RightsKind.OBJECTION));

        assertThat(shop.state(subject, Purpose.EMAIL)).isEqualTo(Consent.State.WITHDRAWN);
        assertThat(shop.state(subject, Purpose.BROWSING)).isEqualTo(Consent.State.GIVEN);
        assertThat(shop.stores
                        .ledger()
                        .of(shop.stores.gate().forRights(subject))
                        .get(0)
                        .means())
                .isEqualTo(Means.STAFF);
    }

    @Test
    void an_objection_of_somebody_who_never_answered_is_a_no() {
        SubjectId subject = somebody();
        rights.knows("ada@example.com", subject);

        carryOut(entered(RightsKind.OBJECTION));

        assertThat(shop.state(subject, Purpose.EMAIL)).isEqualTo(Consent.State.REFUSED);
    }

    @Test
    void a_restriction_keeps_the_data_and_stops_its_use() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING);
        SubjectId subject = shopper.subject().orElseThrow();
        shop.view(shopper, "before");
        rights.knows("ada@example.com", subject);

        carryOut(entered(RightsKind.RESTRICTION));

        assertThat(shop.view(shop.read(subject), "after")).isFalse();
        assertThat(shop.events(subject)).containsExactly("before");
        assertThat(shop.state(subject, Purpose.BROWSING)).isEqualTo(Consent.State.GIVEN);
    }

    @Test
    void the_same_request_of_the_same_person_goes_into_the_open_one() {
        RightsRequest first = entered(RightsKind.ACCESS);

        RightsDesk.Asked again = desk.take(RightsKind.ACCESS, Channel.STAFF, null, ADA.saying("Again"), "mia");
        RightsDesk.Asked another = desk.take(RightsKind.ERASURE, Channel.STAFF, null, ADA, "mia");

        assertThat(again.isMerged()).isTrue();
        assertThat(again.request().id()).isEqualTo(first.id());
        assertThat(rights.deeds(first)).containsExactly(Step.Deed.RECEIVED, Step.Deed.REPEATED);
        assertThat(another.isMerged()).isFalse();
        assertThat(rights.open()).hasSize(2);
    }

    @Test
    void whoever_waits_longer_is_told_until_when_and_why() {
        RightsRequest request = entered(RightsKind.ACCESS);

        Outcome outcome = desk.extend(request.id(), "Many orders", "max");

        assertThat(outcome.told()).isEqualTo(Outcome.Told.MAILED);
        assertThat(rights.mails).containsExactly("until 2026-06-02 to ada@example.com: Many orders");
        assertThat(desk.extend(request.id(), "Again", "max").what()).isEqualTo(Outcome.What.NOT_NOW);
    }

    @Test
    void after_the_first_month_it_is_too_late_for_more_time() {
        RightsRequest request = entered(RightsKind.ACCESS);
        shop.clock.forward(Duration.ofDays(32));

        assertThat(desk.extend(request.id(), "Too late", "max").what()).isEqualTo(Outcome.What.NOT_NOW);
        assertThat(rights.now(request).isExtended()).isFalse();
        assertThat(rights.mails).isEmpty();
    }

    @Test
    void whoever_is_refused_is_told_why_and_who_cannot_be_reached_is_named_to_the_shop() {
        RightsRequest request = entered(RightsKind.ERASURE);
        rights.mailTaken = false;
        RightsRequest caller = desk.take(
                        RightsKind.ACCESS, Channel.STAFF, null, new Details("", "en", "order 5", ""), "max")
                .request();

        assertThat(desk.refuse(request.id(), Ground.CLAIMS, "A case", "max").told())
                .isEqualTo(Outcome.Told.NOT_SENT);
        assertThat(desk.refuse(caller.id(), Ground.IDENTITY, "", "max").told()).isEqualTo(Outcome.Told.NO_ADDRESS);

        assertThat(rights.mails).containsExactly("refused to ada@example.com: claims A case");
        assertThat(rights.now(request).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void only_where_the_law_says_so_the_clock_stands_still() {
        RightsRequest request = entered(RightsKind.ACCESS);
        RightsDesk british = rights.desk(RightsLaw.UK);

        assertThat(desk.clarify(request.id(), false, "max").what()).isEqualTo(Outcome.What.NOT_NOW);
        assertThat(british.clarify(request.id(), true, "max").what()).isEqualTo(Outcome.What.NOT_NOW);
        assertThat(british.clarify(request.id(), false, "max").what()).isEqualTo(Outcome.What.DONE);
        shop.clock.forward(Duration.ofDays(3));
        assertThat(british.clarify(request.id(), true, "max").what()).isEqualTo(Outcome.What.DONE);
        assertThat(rights.now(request).paused()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void the_trail_says_who_did_what_and_nothing_about_the_person() {
        rights.knows("ada@example.com", somebody());
        RightsRequest request = entered(RightsKind.ERASURE);
        desk.look(request, "mia");
        desk.extend(request.id(), "Ada has many orders", "mia");
        carryOut(request);

        assertThat(rights.trail)
                .extracting(entry -> entry.actor() + " " + entry.action())
                .containsExactly(
                        "max request.received", "mia request.looked", "mia request.extended", "max request.done");
        assertThat(rights.trail)
                .allMatch(entry -> entry.target().equals("request " + RightsDesk.shortName(request.id()))
                        && !entry.reason().isPresent()
                        && !entry.after().isPresent());
    }

    @Test
    void a_confirmed_request_keeps_the_words_and_waits_for_people() {
        rights.knows("ada@example.com");
        rights.byMail(10).ask(RightsKind.RECTIFICATION, "ada@example.com", "en");
        RightsRequest request = rights.open().get(0);

        assertThat(desk.confirm(request.id(), "My name is Ada").what()).isEqualTo(Outcome.What.DONE);

        assertThat(rights.now(request).state()).isEqualTo(State.VERIFIED);
        assertThat(rights.store
                        .details(shop.stores.gate().forRequests(), request.id())
                        .orElseThrow()
                        .words())
                .isEqualTo("My name is Ada");
        assertThat(desk.confirm(request.id(), "Again").what()).isEqualTo(Outcome.What.TOO_LATE);
        assertThat(rights.trail).isEmpty();
    }

    @Test
    void who_confirms_what_they_wait_for_already_waits_for_one_request() {
        rights.knows("ada@example.com");
        RightsRequest waiting = entered(RightsKind.RECTIFICATION);
        rights.byMail(10).ask(RightsKind.RECTIFICATION, "ada@example.com", "en");
        RightsRequest again = rights.open().stream()
                .filter(each -> each.state() == State.RECEIVED)
                .findFirst()
                .orElseThrow();

        assertThat(desk.confirm(again.id(), "And my address").what()).isEqualTo(Outcome.What.DONE);

        assertThat(rights.open()).extracting(RightsRequest::id).containsExactly(waiting.id());
        assertThat(desk.steps(waiting)).last().satisfies(step -> assertThat(step.note())
                .isEqualTo("And my address"));
    }

    private SubjectId somebody() {
        return shop.agreeing(Purpose.BROWSING).subject().orElseThrow();
    }

    private RightsRequest entered(RightsKind kind) {
        return desk.take(kind, Channel.STAFF, null, ADA, "max").request();
    }

    private Outcome carryOut(RightsRequest request) {
        return carryOut(request.id());
    }

    private Outcome carryOut(String id) {
        return desk.carryOut(id, "max", Means.STAFF, MemoryShop.WORDING);
    }
}
