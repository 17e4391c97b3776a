package org.fairshelf.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairshelf.fixtures.MemoryShop.NOON;
import static org.fairshelf.fixtures.MemoryShop.WORDING;
import static org.fairshelf.fixtures.MemoryShop.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Consents;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Pass;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WithdrawalCheckTest {

    private final MemoryShop shop = new MemoryShop();

    @AfterEach
    void leaves_nothing_whatever_it_found() {
        assertThat(shop.storage.everybody()).isEmpty();
        assertThat(shop.storage.ledgerRows()).isZero();
        assertThat(shop.totals.all()).isEmpty();
    }

    @Test
    void holds_where_a_withdrawal_is_effective_at_once() {
        assertThat(check(shop.stores, shop.data).item()).isEqualTo("C8");
        assertThat(check(shop.stores, shop.data).look()).isEqualTo(Finding.holds("c8.holds"));
    }

    @Test
    void leaves_the_shoppers_of_the_shop_alone() {
        MemoryShop busy = new MemoryShop();
        SubjectId subject = busy.agreeing(Purpose.BROWSING).subject().orElseThrow();
        busy.view(busy.read(subject), "seen");
        Map<String, Integer> counted = busy.totals.all();

        assertThat(check(busy.stores, busy.data).look()).isEqualTo(Finding.holds("c8.holds"));

        assertThat(busy.events(subject)).containsExactly("seen");
        assertThat(busy.storage.everybody()).containsExactly(subject);
        assertThat(busy.storage.ledgerRows()).isEqualTo(1);
        assertThat(busy.totals.all()).isEqualTo(counted);
    }

    @Test
    void does_not_hold_where_what_was_stored_is_kept() {
        PersonalData forgetful = new PersonalData() {
            @Override
            public String kind() {
                return "forgetful";
            }

            @Override
            public List<Map<String, Object>> export(SubjectId subject) {
                return List.of();
            }

            @Override
            public long erase(SubjectId subject, Purpose purpose) {
                return 1;
            }

            @Override
            public long move(SubjectId from, SubjectId to, Purpose purpose) {
                return 0;
            }
        };

        assertThat(check(shop.stores, List.of(forgetful)).look()).isEqualTo(Finding.broken("c8.kept"));
        assertThat(check(shop.stores, List.of()).look()).isEqualTo(Finding.broken("c8.kept"));
    }

    @Test
    void does_not_hold_where_the_book_answers_from_a_cache() {
        Stores cached = reading(new Disguised(shop.stores.book()) {
            private Consents first = Consents.none();

            @Override
            Consents told(Consents real) {
                first = first.all().isEmpty() ? real : first;
                return first;
            }
        });

        assertThat(check(cached, shop.data).look()).isEqualTo(Finding.broken("c8.broken"));
    }

    @Test
    void does_not_hold_where_the_book_is_too_generous() {
        Stores generous = reading(new Disguised(shop.stores.book()) {
            @Override
            Consents told(Consents real) {
                return real.with(new Consent(Purpose.BROWSING, Consent.State.GIVEN, NOON, null, 1, false));
            }
        });

        assertThat(check(generous, shop.data).look()).isEqualTo(Finding.broken("c8.broken"));
    }

    @Test
    void does_not_hold_where_only_a_request_under_way_still_gets_in() {
        // What the withdrawal wrote is read well, but whoever holds the subject is told what was.
        Stores late = reading(new Disguised(shop.stores.book()) {
            private int held;

            @Override
            public <T> T holding(SubjectId subject, Function<Consents, T> work) {
                held++;
                return held < 4 ? real.holding(subject, work) : super.holding(subject, work);
            }

            @Override
            public Consents read(SubjectId subject) {
                return real.read(subject);
            }

            @Override
            Consents told(Consents stored) {
                return stored.with(new Consent(Purpose.BROWSING, Consent.State.GIVEN, NOON, null, 1, false));
            }
        });

        assertThat(check(late, shop.data).look()).isEqualTo(Finding.broken("c8.broken"));
    }

    @Test
    void cannot_tell_where_not_even_a_look_is_remembered() {
        Stores deaf = reading(new Disguised(shop.stores.book()) {
            @Override
            Consents told(Consents real) {
                return Consents.none();
            }
        });

        assertThat(check(deaf, shop.data).look()).isEqualTo(Finding.unknown("c8.unknown"));
    }

    @Test
    void cannot_tell_where_the_storage_fails() {
        Stores broken = disguised(stores -> new Stores(
                stores.atomically(),
                stores.subjects(),
                stores.book(),
                stores.ledger(),
                new BrokenEvents(),
                stores.mails(),
                stores.gate()));

        assertThat(check(broken, List.of()).look()).isEqualTo(Finding.unknown("unknown"));
    }

    @Test
    void looks_anew_each_time() {
        boolean[] generous = new boolean[1];
        Stores moody = reading(new Disguised(shop.stores.book()) {
            @Override
            Consents told(Consents real) {
                Consent always = new Consent(Purpose.BROWSING, Consent.State.GIVEN, NOON, null, 1, false);
                return generous[0] ? real.with(always) : real;
            }
        });
        WithdrawalCheck check = check(moody, shop.data);

        assertThat(check.look().outcome()).isEqualTo(Finding.Outcome.HOLDS);
        generous[0] = true;
        assertThat(check.look().outcome()).isEqualTo(Finding.Outcome.DOES_NOT_HOLD);
        generous[0] = false;
        shop.clock.forward(Duration.ofDays(1));
        assertThat(check.look().outcome()).isEqualTo(Finding.Outcome.HOLDS);
    }

    private Stores reading(ConsentBook book) {
        return disguised(stores -> new Stores(
                stores.atomically(),
                stores.subjects(),
                book,
                stores.ledger(),
                stores.events(),
                stores.mails(),
                stores.gate()));
    }

    private Stores disguised(UnaryOperator<Stores> disguise) {
        return disguise.apply(shop.stores);
    }

    private WithdrawalCheck check(Stores stores, List<PersonalData> data) {
        Gate gate = new Gate(shop.clock, DailyTotals.none());
        Choosing choosing = new Choosing(
                stores.atomically(),
                stores.subjects(),
                stores.book(),
                stores.ledger(),
                data,
                DailyTotals.none(),
                shop.clock,
                ZONE);
        return new WithdrawalCheck(
                stores.atomically(),
                choosing,
                stores.book(),
                new Capture(stores.book(), gate, stores.events()),
                stores.events(),
                gate,
                shop.clock,
                WORDING);
    }

    /** A book that tells something else than it holds. */
    private abstract static class Disguised implements ConsentBook {
        final ConsentBook real;

        private Disguised(ConsentBook real) {
            this.real = real;
        }

        abstract Consents told(Consents stored);

        @Override
        public Consents read(SubjectId subject) {
            return told(real.read(subject));
        }

        @Override
        public <T> T holding(SubjectId subject, Function<Consents, T> work) {
            return real.holding(subject, consents -> work.apply(told(consents)));
        }

        @Override
        public void change(SubjectId subject, Consent next, String contact) {
            real.change(subject, next, contact);
        }

        @Override
        public void move(SubjectId from, SubjectId to, Purpose purpose, Instant at) {
            real.move(from, to, purpose, at);
        }

        @Override
        public void restrict(SubjectId subject, Instant since) {
            real.restrict(subject, since);
        }

        @Override
        public Map<Purpose, Long> standing(Pass pass) {
            return real.standing(pass);
        }
    }
}
