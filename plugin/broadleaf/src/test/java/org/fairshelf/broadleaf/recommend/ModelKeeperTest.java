package org.fairshelf.broadleaf.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.fairshelf.capture.Event;
import org.fairshelf.capture.RememberedEvents;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Forgetting;
import org.fairshelf.consent.LoginMerge;
import org.fairshelf.consent.Wording;
import org.fairshelf.fixtures.CountedTotals;
import org.fairshelf.fixtures.MemoryStorage;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.recommend.Model;
import org.fairshelf.recommend.Neighbour;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X3, X8: the model is what those allow who allow it now, and nobody else. */
@Timeout(60)
class ModelKeeperTest {

    private static final long OAK = 1;
    private static final long KNIFE = 2;
    private static final long TOWEL = 3;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final AtomicLong nanos = new AtomicLong();
    private final CountedTotals totals = new CountedTotals();
    private final Stores stores = new MemoryStorage(clock).stores(totals);
    private final People people = new People(stores, clock);
    private final Set<SubjectId> unreadable = new HashSet<>();
    private int smallestGroup = 3;
    private Runnable whileReading = () -> {};

    private final ModelKeeper keeper = keeper();
    private final List<PersonalData> data =
            List.of(new RememberedEvents(stores.gate(), stores.events()), new Learned(keeper));
    private final Forgetting forgetting = new Forgetting(stores.book(), stores.subjects(), data, DailyTotals.none());

    private ModelKeeper keeper() {
        return new ModelKeeper(
                stores.atomically(),
                stores.subjects(),
                new BookWithFaults(stores.book(), subject -> {
                    if (unreadable.contains(subject)) {
                        throw new IllegalStateException("This row is damaged.");
                    }
                    whileReading.run();
                }),
                people.histories(),
                () -> smallestGroup,
                clock,
                nanos::get,
                ZoneOffset.UTC);
    }

    @Test
    void learns_what_enough_shoppers_have_looked_at_on_one_day_or_ordered_together() {
        people.whoLookAt(3, OAK, KNIFE);
        for (int order = 1; order <= 3; order++) {
            people.orders(people.agreeing(Purpose.PURCHASES), order, KNIFE, TOWEL);
        }
        people.whoLookAt(2, OAK, 9);

        keeper.learn();

        assertThat(neighbours(OAK)).containsExactly(KNIFE);
        assertThat(neighbours(KNIFE)).containsExactlyInAnyOrder(OAK, TOWEL);
        assertThat(keeper.model().shoppers()).isEqualTo(8);
    }

    @Test
    void what_was_looked_at_on_different_days_does_not_go_together() {
        List<SubjectId> three = people.whoLookAt(3, OAK);
        clock.forward(Duration.ofDays(1));
        three.forEach(subject -> people.does(subject, Event.Type.PRODUCT_VIEW, KNIFE));

        keeper.learn();

        assertThat(neighbours(OAK)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "WITHDRAWN", "PAUSED"})
    void learns_nothing_from_what_is_not_allowed_any_more(Consent.State state) {
        List<SubjectId> four = people.whoLookAt(4, OAK, KNIFE);
        keeper.learn();
        assertThat(neighbours(OAK)).containsExactly(KNIFE);

        // The rows are still there: that they are not allowed is enough.
        people.change(four.get(0), Purpose.BROWSING, state);
        people.change(four.get(1), Purpose.BROWSING, state);
        keeper.learn();

        assertThat(neighbours(OAK)).isEmpty();
        assertThat(totals.all()).as("nobody tried to get past a no").isEmpty();
    }

    @Test
    void a_yes_that_ends_leaves_without_any_change() {
        people.whoLookAt(3, OAK, KNIFE);
        keeper.learn();

        clock.forward(Duration.ofDays(183));
        keeper.learn();

        assertThat(keeper.model().shoppers()).isZero();
        assertThat(neighbours(OAK)).isEmpty();
    }

    @Test
    void a_yes_that_ends_leaves_at_its_last_moment_however_lately_it_was_read() {
        people.whoLookAt(3, OAK, KNIFE);
        Instant end = Purpose.BROWSING.validUntil(clock.instant(), ZoneOffset.UTC);
        clock.to(end.minusMillis(1));
        keeper.learn();
        assertThat(neighbours(OAK)).containsExactly(KNIFE);

        clock.to(end);
        keeper.learn();

        assertThat(keeper.model().shoppers()).isZero();
    }

    @Test
    void whoever_was_forgotten_at_another_node_is_out_with_the_next_reading() {
        List<SubjectId> three = people.whoLookAt(3, OAK, KNIFE);
        keeper.learn();
        assertThat(neighbours(OAK)).containsExactly(KNIFE);

        // The other node has a keeper of its own; this one is told nothing.
        new Forgetting(
                        stores.book(),
                        stores.subjects(),
                        List.of(new RememberedEvents(stores.gate(), stores.events()), new Learned(keeper())),
                        totals)
                .forgetEverything(three.get(0));
        keeper.learn();

        assertThat(keeper.model().shoppers()).isEqualTo(2);
        assertThat(neighbours(OAK)).isEmpty();
    }

    @Test
    void whoever_signs_in_is_not_counted_twice_until_the_next_reading() {
        List<SubjectId> three = people.whoLookAt(3, OAK, KNIFE);
        SubjectId account = people.agreeing(Purpose.BROWSING);
        keeper.learn();

        data.forEach(kind -> kind.move(three.get(0), account, Purpose.BROWSING));

        assertThat(keeper.model().shoppers()).isEqualTo(2);
        assertThat(neighbours(OAK)).isEmpty();
    }

    @Test
    void whoever_withdraws_is_out_before_the_withdrawal_is_committed() {
        List<SubjectId> three = people.whoLookAt(3, OAK, KNIFE);
        keeper.learn();

        stores.book().holding(three.get(0), consents -> {
            data.forEach(kind -> kind.erase(three.get(0), Purpose.BROWSING));
            assertThat(neighbours(OAK)).isEmpty();
            return true;
        });
    }

    @Test
    void a_withdrawal_of_emails_has_nothing_to_do_with_it() {
        List<SubjectId> three = people.whoLookAt(3, OAK, KNIFE);
        keeper.learn();

        data.forEach(kind -> kind.erase(three.get(0), Purpose.EMAIL));

        assertThat(neighbours(OAK)).containsExactly(KNIFE);
    }

    @Test
    void whoever_withdraws_while_it_reads_stays_out() throws Exception {
        List<SubjectId> three = people.whoLookAt(3, OAK, KNIFE);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        whileReading = () -> {
            reading.countDown();
            await(goOn);
        };
        ExecutorService job = Executors.newSingleThreadExecutor();
        try {
            Future<?> learning = job.submit(keeper::learn);
            await(reading);
            // One of them is being read now; all withdraw.
            three.forEach(subject -> keeper.drop(subject));
            goOn.countDown();
            learning.get(30, TimeUnit.SECONDS);
        } finally {
            job.shutdownNow();
        }

        assertThat(keeper.model().shoppers()).isZero();
        keeper.learn();
        assertThat(keeper.model().shoppers()).isZero();
    }

    @Test
    void whoever_meant_to_withdraw_and_could_not_be_stored_counts_again_a_minute_later() {
        List<SubjectId> three = people.whoLookAt(3, OAK, KNIFE);
        keeper.learn();
        keeper.drop(three.get(0));

        keeper.learn();
        assertThat(neighbours(OAK)).as("it may still be on its way").isEmpty();

        nanos.addAndGet(ModelKeeper.DROPPED.toNanos() + 1);
        keeper.learn();
        assertThat(neighbours(OAK)).containsExactly(KNIFE);
    }

    @Test
    void another_smallest_group_counts_from_the_next_time_on() {
        people.whoLookAt(4, OAK, KNIFE);
        keeper.learn();
        assertThat(neighbours(OAK)).containsExactly(KNIFE);

        smallestGroup = 5;
        keeper.learn();
        assertThat(neighbours(OAK)).isEmpty();

        smallestGroup = 4;
        keeper.learn();
        assertThat(neighbours(OAK)).containsExactly(KNIFE);
    }

    @Test
    void what_has_grown_old_leaves_within_a_day_although_nobody_changed_it() {
        List<SubjectId> three = people.whoLookAt(3, OAK, KNIFE);
        keeper.learn();
        // As retention does: it holds nobody still.
        stores.events().erase(stores.gate().forRights(three.get(0)), Purpose.BROWSING);

        keeper.learn();
        assertThat(neighbours(OAK)).containsExactly(KNIFE);
        clock.forward(ModelKeeper.READ_AGAIN.plusSeconds(1));
        keeper.learn();
        assertThat(neighbours(OAK)).isEmpty();
    }

    @Test
    void a_storage_that_does_not_answer_leaves_the_model_as_it_was() {
        people.whoLookAt(3, OAK, KNIFE);
        keeper.learn();
        Model before = keeper.model();
        ModelKeeper failing = new ModelKeeper(
                stores.atomically(),
                stores.subjects(),
                stores.book(),
                people.histories(),
                () -> {
                    throw new IllegalStateException("The database is down.");
                },
                clock,
                nanos::get,
                ZoneOffset.UTC);

        assertThatIllegalStateException().isThrownBy(failing::learn);
        assertThat(failing.model()).isEqualTo(Model.empty());
        assertThat(keeper.model()).isEqualTo(before);
    }

    @Test
    void one_shopper_who_cannot_be_read_holds_up_nobody_and_counts_for_nothing() {
        List<SubjectId> four = people.whoLookAt(4, OAK, KNIFE);
        keeper.learn();
        assertThat(keeper.model().shoppers()).isEqualTo(4);

        unreadable.add(four.get(0));
        four.forEach(subject -> people.does(subject, Event.Type.PRODUCT_VIEW, TOWEL));
        assertThatIllegalStateException().isThrownBy(keeper::learn);

        assertThat(keeper.model().shoppers()).isEqualTo(3);
        assertThat(neighbours(TOWEL)).containsExactlyInAnyOrder(OAK, KNIFE);

        unreadable.clear();
        keeper.learn();
        assertThat(keeper.model().shoppers()).isEqualTo(4);
    }

    @Test
    void a_storage_that_fails_in_the_middle_is_not_asked_about_everybody() {
        List<SubjectId> many = people.whoLookAt(40, OAK, KNIFE);
        keeper.learn();
        many.forEach(subject -> people.does(subject, Event.Type.PRODUCT_VIEW, TOWEL));
        unreadable.addAll(many);

        assertThatIllegalStateException().isThrownBy(keeper::learn).withMessageStartingWith("Of 10 shoppers");

        assertThat(keeper.model().shoppers()).as("the others are as they were").isEqualTo(30);
        assertThat(neighbours(OAK)).containsExactly(KNIFE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void after_whatever_happened_it_equals_one_that_never_knew_who_has_left(long seed) {
        Random random = new Random(seed);
        LoginMerge merge =
                new LoginMerge(stores.book(), stores.ledger(), stores.subjects(), data, DailyTotals.none(), clock);
        Wording wording = new Wording(1, "en", "0".repeat(64));
        List<SubjectId> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(people.agreeing(Purpose.BROWSING, Purpose.PURCHASES));
        }
        for (int step = 0; step < 300; step++) {
            SubjectId one = all.get(random.nextInt(all.size()));
            switch (random.nextInt(30)) {
                case 0:
                    withdraw(one, random.nextBoolean() ? Purpose.BROWSING : Purpose.PURCHASES);
                    break;
                case 1:
                case 11:
                case 12:
                    people.give(one, random.nextBoolean() ? Purpose.BROWSING : Purpose.PURCHASES);
                    break;
                case 2:
                    forgetting.forget(one, Purpose.BROWSING);
                    break;
                case 3:
                    all.remove(one);
                    forgetting.forgetEverything(one);
                    all.add(people.agreeing(Purpose.BROWSING));
                    break;
                case 4:
                    // Signing in: the guest is gone then.
                    SubjectId account = all.get(random.nextInt(all.size()));
                    if (!account.equals(one)) {
                        merge.merge(people.request(one), account, wording);
                        all.remove(one);
                        all.add(people.agreeing(Purpose.PURCHASES));
                    }
                    break;
                case 5:
                    clock.forward(Duration.ofDays(random.nextInt(12)));
                    break;
                case 6:
                    people.change(one, Purpose.BROWSING, Consent.State.PAUSED);
                    break;
                case 7:
                    smallestGroup = 3 + random.nextInt(2);
                    keeper.learn();
                    break;
                case 8:
                case 9:
                case 10:
                    people.orders(one, step, 1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(4));
                    break;
                default:
                    people.does(
                            one,
                            random.nextBoolean() ? Event.Type.PRODUCT_VIEW : Event.Type.CART_ADD,
                            1 + random.nextInt(4),
                            1 + random.nextInt(4));
            }
            nanos.addAndGet(Duration.ofSeconds(random.nextInt(90)).toNanos());
        }

        nanos.addAndGet(ModelKeeper.DROPPED.toNanos() + 1);
        keeper.learn();
        ModelKeeper fresh = keeper();
        fresh.learn();

        assertThat(keeper.model()).as("seed %d", seed).isEqualTo(fresh.model());
        assertThat(keeper.model().rows()).as("worth comparing, seed %d", seed).isPositive();
    }

    @Test
    void many_at_once_leave_it_as_one_after_the_other_would() throws Exception {
        List<SubjectId> all = people.whoLookAt(20, OAK, KNIFE, TOWEL);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> work = new ArrayList<>();
            work.add(threads.submit(() -> repeat(30, i -> keeper.learn())));
            work.add(threads.submit(() -> repeat(30, i -> keeper.learn())));
            work.add(threads.submit(() -> repeat(15, i -> withdraw(all.get(i), Purpose.BROWSING))));
            for (Future<?> each : work) {
                each.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        nanos.addAndGet(ModelKeeper.DROPPED.toNanos() + 1);
        keeper.learn();
        ModelKeeper fresh = keeper();
        fresh.learn();
        assertThat(keeper.model()).isEqualTo(fresh.model());
        assertThat(keeper.model().shoppers()).isEqualTo(5);
    }

    private void withdraw(SubjectId subject, Purpose purpose) {
        stores.book().holding(subject, consents -> {
            if (consents.on(purpose).isPresent()) {
                Consent withdrawn = new Consent(purpose, Consent.State.WITHDRAWN, clock.instant(), null, 1, false);
                stores.book().change(subject, withdrawn, null);
                data.forEach(kind -> kind.erase(subject, purpose));
            }
            return true;
        });
    }

    private List<Long> neighbours(long product) {
        return keeper.model().neighbours(product).stream()
                .map(Neighbour::product)
                .toList();
    }

    private static void repeat(int times, IntConsumer work) {
        for (int i = 0; i < times; i++) {
            work.accept(i);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
