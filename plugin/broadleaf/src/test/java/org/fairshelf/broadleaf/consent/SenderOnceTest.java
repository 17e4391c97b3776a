package org.fairshelf.broadleaf.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.fairshelf.broadleaf.hooks.Guard;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.fairshelf.broadleaf.shared.ProblemPage;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.LoginMerge;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.SignalPause;
import org.fairshelf.fixtures.MemoryStorage;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.MainSwitch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

class SenderOnceTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-08-01T12:00:00Z"));
    private final Stores stores = new MemoryStorage(clock).stores(DailyTotals.none());
    private final Recognition recognition = new Recognition(
            stores.atomically(),
            stores.subjects(),
            stores.book(),
            new LoginMerge(stores.book(), stores.ledger(), stores.subjects(), List.of(), DailyTotals.none(), clock),
            new SignalPause(stores.book(), stores.ledger(), clock),
            Notices.read());
    private final HttpServletRequest request = mock(HttpServletRequest.class);

    @BeforeEach
    void begin() {
        when(request.getHeaders("Sec-GPC")).thenAnswer(call -> Collections.emptyEnumeration());
        HttpSession session = mock(HttpSession.class);
        when(request.getSession(false)).thenReturn(session);
        when(request.getSession()).thenReturn(session);
        when(request.getSession(true)).thenReturn(session);
        when(request.getContextPath()).thenReturn("");
    }

    @Test
    void the_caller_of_a_page_is_read_once() {
        Caller caller = new Shoppers(mock(Guard.class), recognition).caller(request);

        assertThat(caller.isSignedIn()).isFalse();
        assertThat(caller.shopper().subject()).isEmpty();
        verify(request, times(1)).getHeaders("Sec-GPC");
    }

    @Test
    void the_sender_of_a_choice_is_read_once() {
        Map<String, String> sent =
                new HashMap<>(Map.of("wording", "1_en", "means", "block", "browsing", "no", "back", "/kitchen"));
        when(request.getParameter(any())).thenAnswer(call -> sent.get(call.<String>getArgument(0)));
        when(request.getParameterValues(any())).thenAnswer(call -> {
            String value = sent.get(call.<String>getArgument(0));
            return value == null ? null : new String[] {value};
        });
        HttpServletResponse response = mock(HttpServletResponse.class);

        controller().choose(request, response);

        verify(response).setHeader("Location", "/kitchen");
        verify(request, times(1)).getHeaders("Sec-GPC");
    }

    private ChoiceController controller() {
        Choosing choosing = new Choosing(
                stores.atomically(),
                stores.subjects(),
                stores.book(),
                stores.ledger(),
                List.of(),
                DailyTotals.none(),
                clock,
                ZoneOffset.UTC);
        ChoiceDesk desk = new ChoiceDesk(
                stores.atomically(), recognition, choosing, stores.subjects(), (subject, customer, place) -> {}, clock);
        return new ChoiceController(
                desk,
                new PlatformNewsletter(new PlatformBean<>("blCustomerService", CustomerService.class)),
                Notices.read(),
                new FormToken(mock(ExploitProtectionService.class)),
                mock(MainSwitch.class),
                new ProblemPage(mock(MessageSource.class)));
    }
}
