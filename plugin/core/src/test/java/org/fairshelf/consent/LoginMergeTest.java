package org.fairshelf.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.fairshelf.fixtures.MemoryShop.WORDING;
import static org.fairshelf.fixtures.MemoryShop.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairshelf.capture.Event;
import org.fairshelf.capture.VisitMemory;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginMergeTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final MemoryShop shop = new MemoryShop();

    /** How one of the two stood before they met. */
    enum Said {
        NOTHING,
        YES,
        PAUSED,
        LAPSED,
        PAUSED_LAPSED,
        NO,
        BACK
    }

    @ParameterizedTest(name = "guest {0}, account {1}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            guest         | account       | account then | told  | what the guest did
            YES           | YES           | GIVEN        | false | moves
            YES           | PAUSED        | PAUSED       | false | stays
            YES           | LAPSED        | GIVEN        | false | stays
            YES           | PAUSED_LAPSED | PAUSED       | false | stays
            YES           | NOTHING       |              | false | stays
            YES           | NO            | REFUSED      | true  | goes
            YES           | BACK          | WITHDRAWN    | true  | goes
            PAUSED        | YES           | GIVEN        | false | stays
            PAUSED        | PAUSED        | PAUSED       | false | stays
            PAUSED        | NOTHING       |              | false | stays
            PAUSED        | NO            | REFUSED      | true  | goes
            PAUSED        | BACK          | WITHDRAWN    | true  | goes
            LAPSED        | YES           | GIVEN        | false | goes
            LAPSED        | PAUSED        | PAUSED       | false | goes
            LAPSED        | NOTHING       |              | false | goes
            LAPSED        | NO            | REFUSED      | true  | goes
            PAUSED_LAPSED | YES           | GIVEN        | false | goes
            PAUSED_LAPSED | NOTHING       |              | false | goes
            NO            | YES           | WITHDRAWN    | true  | goes
            NO            | PAUSED        | WITHDRAWN    | true  | goes
            NO            | LAPSED        | WITHDRAWN    | true  | goes
            NO            | NO            | REFUSED      | false | goes
            NO            | BACK          | WITHDRAWN    | false | goes
            NO            | NOTHING       | REFUSED      | false | goes
            BACK          | YES           | WITHDRAWN    | true  | goes
            BACK          | NOTHING       | REFUSED      | false | goes
            NOTHING       | YES           | GIVEN        | false | goes
            NOTHING       | NO            | REFUSED      | false | goes
            NOTHING       | NOTHING       |              | false | goes
            """)
    void the_stricter_of_both_holds_per_purpose(
            Said guest, Said account, Consent.State accountThen, boolean told, String fate) {
        for (Purpose purpose : Purpose.asked()) {
            SubjectId visitor = saying(guest, purpose, "guest");
            shop.stores.subjects().remember(visitor, SECRET);
            SubjectId customer = saying(account, purpose, "account");
            shop.stores.subjects().link(customer, 5);
            Consent.State guestBefore = shop.state(visitor, purpose);
            boolean kept = accountThen == Consent.State.GIVEN || accountThen == Consent.State.PAUSED;

            Set<Purpose> refused = shop.merge.merge(shop.read(visitor), customer, WORDING);

            assertThat(refused).isEqualTo(told ? Set.of(purpose) : Set.of());
            assertThat(shop.totals.all().getOrDefault("choice.withdrawn " + purpose.word() + " login", 0))
                    .isEqualTo(told ? 1 : 0);
            assertThat(shop.state(customer, purpose)).isEqualTo(accountThen);
            assertThat(events(customer, "account")).hasSize(kept && does(account, purpose) ? 1 : 0);
            assertThat(events(customer, "guest")).hasSize(fate.equals("moves") && does(guest, purpose) ? 1 : 0);
            assertThat(events(visitor, "guest")).hasSize(fate.equals("stays") && does(guest, purpose) ? 1 : 0);
            assertThat(shop.state(visitor, purpose)).isEqualTo(fate.equals("stays") ? guestBefore : null);
            assertThat(shop.stores.subjects().ofBrowser(SECRET).isPresent()).isEqualTo(fate.equals("stays"));
            assertThat(shop.storage.everybody().contains(visitor)).isEqualTo(fate.equals("stays"));
            assertThat(shop.stores.subjects().ofCustomer(5)).contains(customer);
            assertThat(shop.stores.events().withoutConsent(shop.stores.gate().forAudit()))
                    .isZero();
            assertThat(shop.stores.verdict().isWhole()).isTrue();
            shop.forgetting.forgetEverything(customer);
            shop.forgetting.forgetEverything(visitor);
        }
    }

    @Test
    void what_the_browser_of_a_guest_without_subject_refused_is_refused_for_the_account() {
        SubjectId account = saying(Said.YES, Purpose.BROWSING, "account");
        Shopper guest = Shopper.stranger().refusing(Refusals.none().with(Purpose.BROWSING, 1, TODAY));

        Set<Purpose> told = shop.merge.merge(guest, account, WORDING);

        assertThat(told).containsExactly(Purpose.BROWSING);
        assertThat(shop.state(account, Purpose.BROWSING)).isEqualTo(Consent.State.WITHDRAWN);
        assertThat(shop.events(account)).isEmpty();
        LedgerEntry proof =
                shop.stores.ledger().of(shop.stores.gate().forRights(account)).get(0);
        assertThat(proof.means()).isEqualTo(Means.LOGIN);
        assertThat(proof.states()).isEqualTo(Map.of(Purpose.BROWSING, Consent.State.WITHDRAWN));
    }

    @Test
    void what_the_browser_remembers_as_refused_counts_for_a_guest_with_a_subject_too() {
        SubjectId visitor = saying(Said.YES, Purpose.BROWSING, "guest");
        SubjectId account = saying(Said.YES, Purpose.BROWSING, "account");
        Shopper guest = shop.read(visitor).refusing(Refusals.none().with(Purpose.BROWSING, 1, TODAY));

        Set<Purpose> told = shop.merge.merge(guest, account, WORDING);

        assertThat(told).containsExactly(Purpose.BROWSING);
        assertThat(shop.totals.all())
                .as("of one person, though both had allowed it")
                .containsEntry("choice.withdrawn browsing login", 1);
        assertThat(shop.state(account, Purpose.BROWSING)).isEqualTo(Consent.State.WITHDRAWN);
        assertThat(shop.storage.events()).isEmpty();
        assertThat(shop.storage.everybody()).containsExactly(account);
    }

    @Test
    void nobody_is_asked_again_after_signing_in_what_they_refused_before() {
        SubjectId visitor = saying(Said.YES, Purpose.EMAIL, "guest");
        say(visitor, Said.NO, Purpose.BROWSING, "guest");
        Instant refused = shop.clock.instant();
        SubjectId account = saying(Said.YES, Purpose.EMAIL, "account");
        shop.clock.forward(Duration.ofDays(30));

        Set<Purpose> told = shop.merge.merge(shop.read(visitor), account, WORDING);

        assertThat(told).as("nothing was taken away").isEmpty();
        assertThat(Standing.of(shop.read(account), Purpose.BROWSING, shop.clock, ZONE))
                .isEqualTo(Standing.REFUSED);
        assertThat(shop.stores
                        .book()
                        .read(account)
                        .on(Purpose.BROWSING)
                        .orElseThrow()
                        .from())
                .as("six months from when it was said")
                .isEqualTo(refused);
        LedgerEntry proof =
                shop.stores.ledger().of(shop.stores.gate().forRights(account)).get(0);
        assertThat(proof.subject()).isEqualTo(account);
        assertThat(proof.means()).isEqualTo(Means.LOGIN);
        assertThat(proof.states()).isEqualTo(Map.of(Purpose.BROWSING, Consent.State.REFUSED));
    }

    @Test
    void a_guest_who_said_nothing_changes_nothing() {
        SubjectId account = saying(Said.YES, Purpose.BROWSING, "account");
        int rows = shop.storage.ledgerRows();

        assertThat(shop.merge.merge(Shopper.stranger(), account, WORDING)).isEmpty();

        assertThat(shop.state(account, Purpose.BROWSING)).isEqualTo(Consent.State.GIVEN);
        assertThat(shop.storage.ledgerRows()).isEqualTo(rows);
    }

    @Test
    void a_guest_who_is_the_account_changes_nothing() {
        SubjectId account = saying(Said.YES, Purpose.BROWSING, "account");

        assertThat(shop.merge.merge(shop.read(account), account, WORDING)).isEmpty();

        assertThat(shop.state(account, Purpose.BROWSING)).isEqualTo(Consent.State.GIVEN);
        assertThat(shop.events(account)).hasSize(1);
        assertThat(shop.storage.strangers()).isEmpty();
    }

    @Test
    void a_guest_stays_known_while_something_of_it_is_left() {
        SubjectId visitor = saying(Said.YES, Purpose.BROWSING, "guest");
        say(visitor, Said.YES, Purpose.PURCHASES, "guest");
        shop.stores.subjects().remember(visitor, SECRET);
        SubjectId account = saying(Said.YES, Purpose.BROWSING, "account");

        shop.merge.merge(shop.read(visitor), account, WORDING);

        assertThat(shop.stores.subjects().ofBrowser(SECRET)).contains(visitor);
        assertThat(shop.state(visitor, Purpose.BROWSING)).isNull();
        assertThat(shop.state(visitor, Purpose.PURCHASES)).isEqualTo(Consent.State.GIVEN);
        assertThat(events(visitor, "guest")).containsExactly("guest-purchases");
        assertThat(events(account, "guest")).containsExactly("guest-browsing");
        assertThat(shop.stores.ledger().of(shop.stores.gate().forRights(visitor)))
                .isNotEmpty();
    }

    @Test
    void what_was_proved_about_a_guest_is_proved_about_the_account_and_forgotten_with_it() {
        SubjectId visitor = saying(Said.YES, Purpose.BROWSING, "guest");
        SubjectId account = saying(Said.YES, Purpose.BROWSING, "account");

        shop.merge.merge(shop.read(visitor), account, WORDING);

        assertThat(shop.stores.ledger().of(shop.stores.gate().forRights(account)))
                .extracting(LedgerEntry::subject)
                .containsOnly(visitor, account);
        shop.forgetting.forgetEverything(account);
        assertThat(shop.storage.everybody()).isEmpty();
        assertThat(shop.stores.ledger().of(shop.stores.gate().forRights(account)))
                .isEmpty();
        assertThat(shop.stores.verdict().isWhole()).isTrue();
    }

    @Test
    void believes_what_is_stored_and_not_what_the_request_was_told() {
        SubjectId visitor = saying(Said.YES, Purpose.BROWSING, "guest");
        SubjectId account = saying(Said.YES, Purpose.BROWSING, "account");
        Shopper early = shop.read(visitor);
        shop.choose(early, Purpose.BROWSING, Answer.NO);

        shop.merge.merge(early, account, WORDING);

        assertThat(shop.state(account, Purpose.BROWSING)).isEqualTo(Consent.State.WITHDRAWN);
    }

    @Test
    void a_failure_inside_leaves_both_as_they_were() {
        boolean[] broken = new boolean[1];
        MemoryShop failing = new MemoryShop();
        PersonalData bad = new PersonalData() {
            @Override
            public String kind() {
                return "bad";
            }

            @Override
            public List<Map<String, Object>> export(SubjectId subject) {
                return List.of();
            }

            @Override
            public long erase(SubjectId subject, Purpose purpose) {
                return 0;
            }

            @Override
            public long move(SubjectId from, SubjectId to, Purpose purpose) {
                broken[0] = true;
                throw new IllegalStateException("The disk is full.");
            }
        };
        LoginMerge merge = new LoginMerge(
                failing.stores.book(),
                failing.stores.ledger(),
                failing.stores.subjects(),
                List.of(failing.data.get(0), bad),
                failing.totals,
                failing.clock);
        Shopper guest = failing.agreeing(Purpose.BROWSING);
        failing.view(guest, "guest");
        SubjectId visitor = guest.subject().orElseThrow();
        SubjectId account = failing.agreeing(Purpose.BROWSING).subject().orElseThrow();

        assertThatIllegalStateException().isThrownBy(() -> merge.merge(guest, account, WORDING));

        assertThat(broken[0]).isTrue();
        assertThat(failing.events(visitor)).containsExactly("guest");
        assertThat(failing.events(account)).isEmpty();
        assertThat(failing.state(visitor, Purpose.BROWSING)).isEqualTo(Consent.State.GIVEN);
        assertThat(failing.storage.everybody()).containsExactlyInAnyOrder(visitor, account);
    }

    private SubjectId saying(Said said, Purpose purpose, String who) {
        SubjectId subject = shop.stores.subjects().create();
        say(subject, said, purpose, who);
        return subject;
    }

    /** Says it, and does something meanwhile if that is remembered. */
    private void say(SubjectId subject, Said said, Purpose purpose, String who) {
        Instant now = shop.clock.instant();
        boolean lapsed = said == Said.LAPSED || said == Said.PAUSED_LAPSED;
        if (lapsed) {
            shop.clock.to(now.minus(Duration.ofDays(1_000)));
        }
        Shopper shopper = shop.read(subject);
        if (said == Said.NO) {
            shop.choose(shopper, purpose, Answer.NO);
        } else if (said != Said.NOTHING) {
            shopper = shop.choose(shopper, purpose, Answer.YES);
            if (lapsed && purpose == Purpose.EMAIL) {
                // Mail is agreed to until it is taken back; a wording may say something else one day.
                Consent mail = shopper.consents().on(purpose).orElseThrow();
                change(subject, new Consent(purpose, mail.state(), mail.from(), now, 1, false));
            }
            if (does(said, purpose)) {
                Event.Type type = purpose == Purpose.BROWSING ? Event.Type.PRODUCT_VIEW : Event.Type.ORDER;
                Event event = Event.of(type, shop.clock.instant(), who + "-" + purpose.word(), 1);
                assertThat(shop.capture.record(shopper, event, Place.CHECK, new VisitMemory()))
                        .isTrue();
            }
            if (said == Said.PAUSED || said == Said.PAUSED_LAPSED) {
                Consent given = shop.stores.book().read(subject).on(purpose).orElseThrow();
                change(subject, given.become(Consent.State.PAUSED, shop.clock.instant()));
            }
            if (said == Said.BACK) {
                shop.choose(shopper, purpose, Answer.NO);
            }
        }
        shop.clock.to(now);
    }

    private void change(SubjectId subject, Consent next) {
        shop.stores.book().holding(subject, consents -> {
            shop.stores.book().change(subject, next, null);
            return true;
        });
    }

    private List<String> events(SubjectId subject, String who) {
        return shop.events(subject).stream().filter(key -> key.startsWith(who)).toList();
    }

    private static boolean does(Said said, Purpose purpose) {
        boolean remembered = said != Said.NOTHING && said != Said.NO && said != Said.BACK;
        return remembered && purpose != Purpose.EMAIL;
    }
}
