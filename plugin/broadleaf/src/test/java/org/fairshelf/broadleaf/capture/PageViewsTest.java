package org.fairshelf.broadleaf.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.web.catalog.CategoryHandlerMapping;
import org.broadleafcommerce.core.web.catalog.ProductHandlerMapping;
import org.fairshelf.broadleaf.consent.Recognition;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.hooks.Guard;
import org.fairshelf.broadleaf.hooks.GuardFixture;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.capture.Capture;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choice;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.LoginMerge;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Shopper;
import org.fairshelf.consent.SignalPause;
import org.fairshelf.fixtures.MemoryStorage;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageViewsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-08-01T12:00:00Z"));
    private final Stores stores = new MemoryStorage(clock).stores(DailyTotals.none());
    private final Guard guard = GuardFixture.open();
    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private PageViews views;
    private SubjectId subject;

    @BeforeEach
    void begin() {
        Notices notices = Notices.read();
        Choosing choosing = new Choosing(
                stores.atomically(),
                stores.subjects(),
                stores.book(),
                stores.ledger(),
                List.of(),
                DailyTotals.none(),
                clock,
                ZoneOffset.UTC);
        subject = choosing.choose(
                        Shopper.stranger(),
                        Choice.of(
                                Map.of(Purpose.BROWSING, Answer.YES),
                                Means.BLOCK,
                                notices.current(Locale.ENGLISH).wording()))
                .subject()
                .orElseThrow();
        stores.subjects().remember(subject, SECRET);
        Recognition recognition = new Recognition(
                stores.atomically(),
                stores.subjects(),
                stores.book(),
                new LoginMerge(stores.book(), stores.ledger(), stores.subjects(), List.of(), DailyTotals.none(), clock),
                new SignalPause(stores.book(), stores.ledger(), clock),
                notices);
        views = new PageViews(
                guard,
                new Shoppers(guard, recognition),
                new Capture(stores.book(), stores.gate(), stores.events()),
                clock,
                Settings.of(Map.of()));
        when(request.getMethod()).thenReturn("GET");
        when(request.getServletPath()).thenReturn("/kitchen/oak-chopping-board");
        when(request.getCookies()).thenReturn(new Cookie[] {new Cookie("fs_subject", SECRET)});
        when(request.getHeaders("Sec-GPC")).thenAnswer(call -> Collections.emptyEnumeration());
        when(request.getAttribute(anyString())).thenAnswer(call -> attributes.get(call.<String>getArgument(0)));
        when(response.getStatus()).thenReturn(200);
    }

    @AfterEach
    void close() {
        guard.close();
    }

    @Test
    void a_product_a_category_and_a_search_that_a_shopper_got_are_remembered() {
        show(product(7));
        show(category(8));
        attributes.clear();
        when(request.getServletPath()).thenReturn("/search");
        when(request.getParameter("q")).thenReturn("  Teapot ");
        look();

        assertThat(remembered())
                .extracting(event -> event.type() + " " + event.thing() + event.term())
                .containsExactlyInAnyOrder("PRODUCT_VIEW 7", "CATEGORY_VIEW 8", "SEARCH 0Teapot");
    }

    @Test
    void a_page_that_is_loaded_again_at_once_was_looked_at_once() {
        show(product(7));
        show(product(7));
        clock.forward(Duration.ofMinutes(6));
        show(product(7));

        assertThat(remembered()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, 200, Sec-Fetch, x",
        "HEAD, 200, Sec-Fetch, x",
        "GET, 404, Sec-Fetch, x",
        "GET, 302, Sec-Fetch, x",
        "GET, 500, Sec-Fetch, x",
        "GET, 200, Sec-Purpose, prefetch;prerender",
        "GET, 200, Purpose, prefetch"
    })
    void what_nobody_looked_at_is_not_remembered(String method, int status, String header, String value) {
        when(request.getMethod()).thenReturn(method);
        when(response.getStatus()).thenReturn(status);
        when(request.getHeader(header)).thenReturn(value);

        show(product(7));

        assertThat(remembered()).isEmpty();
    }

    @Test
    void other_pages_and_empty_searches_are_nothing() {
        look();
        when(request.getServletPath()).thenReturn("/search");
        look();
        when(request.getParameter("q")).thenReturn("   ");
        look();

        assertThat(remembered()).isEmpty();
    }

    @Test
    void a_stranger_leaves_nothing() {
        when(request.getCookies()).thenReturn(null);

        show(product(7));

        assertThat(remembered()).isEmpty();
    }

    @Test
    void a_page_that_failed_was_not_seen_and_nothing_of_ours_reaches_the_shop() {
        attributes.put(ProductHandlerMapping.CURRENT_PRODUCT_ATTRIBUTE_NAME, product(7));
        views.afterCompletion(request, response, this, new IllegalStateException("rendering"));
        assertThat(remembered()).isEmpty();

        when(request.getMethod()).thenThrow(new IllegalStateException("a request like no other"));
        assertThatCode(this::look).doesNotThrowAnyException();
    }

    private void show(Object thing) {
        attributes.clear();
        attributes.put(
                thing instanceof Product
                        ? ProductHandlerMapping.CURRENT_PRODUCT_ATTRIBUTE_NAME
                        : CategoryHandlerMapping.CURRENT_CATEGORY_ATTRIBUTE_NAME,
                thing);
        look();
    }

    private void look() {
        views.afterCompletion(request, response, this, null);
    }

    private List<Event> remembered() {
        return new ArrayList<>(stores.events().latest(stores.gate().forRights(subject), 100));
    }

    private static Product product(long id) {
        Product product = mock(Product.class);
        when(product.getId()).thenReturn(id);
        return product;
    }

    private static Category category(long id) {
        Category category = mock(Category.class);
        when(category.getId()).thenReturn(id);
        return category;
    }
}
