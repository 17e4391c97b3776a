package org.fairshelf.broadleaf.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.LoginMerge;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Shopper;
import org.fairshelf.consent.SignalPause;
import org.fairshelf.fixtures.MemoryStorage;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Instant NOON = Instant.parse("2026-08-01T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private final Stores stores = new MemoryStorage(clock).stores(DailyTotals.none());
    private final AtomicInteger transactions = new AtomicInteger();
    private final Recognition recognition = recognition(new Atomically() {
        @Override
        public <T> T in(Supplier<T> work) {
            transactions.incrementAndGet();
            return stores.atomically().in(work);
        }

        @Override
        public <T> T rehearse(Supplier<T> work) {
            throw new UnsupportedOperationException();
        }
    });
    private final Visit visit = new Visit();
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private List<String> signal = List.of();

    @BeforeEach
    void begin() {
        HttpSession session = mock(HttpSession.class);
        when(session.getAttribute("fairshelf.visit")).thenReturn(visit);
        when(request.getSession(false)).thenReturn(session);
        when(request.getHeaders("Sec-GPC")).thenAnswer(call -> Collections.enumeration(signal));
    }

    @Test
    void asks_the_database_about_nobody_who_cannot_be_known() {
        when(request.getCookies()).thenReturn(new Cookie[] {new Cookie("fs_subject", "not a secret")});

        assertThat(recognise().subject()).isEmpty();
        assertThat(transactions).hasValue(0);
    }

    @Test
    void a_secret_that_nobody_has_is_a_stranger() {
        sendSecret();

        assertThat(recognise().subject()).isEmpty();
    }

    @Test
    void knows_a_browser_and_what_it_agreed_to() {
        SubjectId subject = agreeing();
        sendSecret();

        assertThat(recognise().subject()).contains(subject);
        assertThat(recognise().consents().allows(Purpose.BROWSING, NOON)).isTrue();
    }

    @Test
    void a_signal_that_comes_later_pauses_for_background_work_too() {
        SubjectId subject = agreeing();
        sendSecret();
        signal = List.of("1");
        clock.forward(Duration.ofMinutes(1));

        assertThat(recognise().consents().allows(Purpose.BROWSING, clock.instant()))
                .isFalse();
        assertThat(stores.book()
                        .read(subject)
                        .on(Purpose.BROWSING)
                        .orElseThrow()
                        .state())
                .isEqualTo(Consent.State.PAUSED);
    }

    @Test
    void a_signal_that_comes_after_only_this_visit_pauses_that_and_one_that_was_there_does_not() {
        visit.remember(NOON, false);
        assertThat(recognise().isVisit(Purpose.BROWSING)).isTrue();

        signal = List.of("1");
        assertThat(recognise().isVisit(Purpose.BROWSING)).isFalse();

        visit.remember(NOON, true);
        assertThat(recognise().isVisit(Purpose.BROWSING)).isTrue();
    }

    @Test
    void a_storage_that_fails_is_said() {
        sendSecret();
        Recognition broken = recognition(new Atomically() {
            @Override
            public <T> T in(Supplier<T> work) {
                throw new IllegalStateException("away");
            }

            @Override
            public <T> T rehearse(Supplier<T> work) {
                throw new IllegalStateException("away");
            }
        });

        assertThatIllegalStateException().isThrownBy(() -> broken.recognise(Sender.of(request)));
    }

    private Shopper recognise() {
        return recognition.recognise(Sender.of(request));
    }

    private void sendSecret() {
        when(request.getCookies()).thenReturn(new Cookie[] {new Cookie("fs_subject", SECRET)});
    }

    private SubjectId agreeing() {
        SubjectId subject = stores.subjects().create();
        stores.subjects().remember(subject, SECRET);
        Consent yes =
                new Consent(Purpose.BROWSING, Consent.State.GIVEN, NOON, NOON.plus(Duration.ofDays(182)), 1, false);
        stores.book().holding(subject, consents -> {
            stores.book().change(subject, yes, null);
            return true;
        });
        return subject;
    }

    private Recognition recognition(Atomically atomically) {
        return new Recognition(
                atomically,
                stores.subjects(),
                stores.book(),
                new LoginMerge(stores.book(), stores.ledger(), stores.subjects(), List.of(), DailyTotals.none(), clock),
                new SignalPause(stores.book(), stores.ledger(), clock),
                Notices.read());
    }
}
