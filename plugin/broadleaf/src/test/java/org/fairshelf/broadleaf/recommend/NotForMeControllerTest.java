package org.fairshelf.broadleaf.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.broadleaf.shared.ProblemPage;
import org.fairshelf.capture.Capture;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Refusals;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.CountedTotals;
import org.fairshelf.fixtures.MemoryStorage;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** F17: one word of the shopper, taken once, and only where it may be remembered. */
class NotForMeControllerTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final CountedTotals totals = new CountedTotals();
    private final Stores stores = new MemoryStorage(clock).stores(totals);
    private final People people = new People(stores, clock);
    private final SubjectId subject = people.agreeing(Purpose.BROWSING);
    private final Shoppers shoppers = mock(Shoppers.class);
    private final ExploitProtectionService protection = mock(ExploitProtectionService.class);
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/fairshelf/not-for-me");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private NotForMeController controller;

    @BeforeEach
    void begin() throws ServiceException {
        when(protection.getCsrfTokenParameter()).thenReturn("csrfToken");
        doThrow(new ServiceException("mismatch")).when(protection).compareToken(any());
        doNothing().when(protection).compareToken(eq("good"));
        controller = controller(stores.book());
        request.setParameter("csrfToken", "good");
        request.setParameter("product", "5");
        request.setParameter("block", "home");
        request.setParameter("back", "/kitchen");
        request.getSession(true);
        Visit.of(request).keep(request);
        comes(people.request(subject));
    }

    @Test
    void it_is_remembered_and_the_shopper_led_back_to_the_block() {
        assertThat(send()).isNull();

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/kitchen#fs-home");
        assertThat(Visit.of(request).takeSaid()).isEqualTo("not-for-me");
        assertThat(stored()).extracting(Event::type).containsExactly(Event.Type.NOT_FOR_ME);
        assertThat(stored()).extracting(Event::thing).containsExactly(5L);
    }

    @Test
    void said_twice_it_is_kept_once() {
        send();
        assertThat(send()).isNull();

        assertThat(stored()).hasSize(1);
    }

    @Test
    void where_only_purchases_may_be_used_it_belongs_to_them() {
        SubjectId buying = people.agreeing(Purpose.PURCHASES);
        comes(people.request(buying));

        send();

        assertThat(stores.events().latest(stores.gate().forRights(buying), 10))
                .extracting(Event::type)
                .containsExactly(Event.Type.NOT_FOR_ME_BOUGHT);
    }

    @Test
    void for_a_visit_it_stays_in_memory() {
        comes(Shopper.stranger().forThisVisit(clock.instant()));

        send();

        assertThat(Visit.of(request).memory().size()).isEqualTo(1);
        assertThat(stored()).isEmpty();
    }

    @Test
    void whoever_allows_nothing_is_led_back_and_nothing_is_written_or_claimed() {
        for (Shopper shopper : List.of(
                Shopper.stranger(),
                Shopper.stranger().refusing(Refusals.none()),
                people.request(subject).withoutData(true))) {
            comes(shopper);
            assertThat(send()).isNull();
            assertThat(response.getStatus()).isEqualTo(303);
        }

        assertThat(stored()).isEmpty();
        assertThat(Visit.of(request).takeSaid()).isEmpty();
    }

    @Test
    void withdrawn_while_the_page_was_open_nothing_is_written() {
        // The request was recognised before the withdrawal was committed.
        Shopper before = people.request(subject);
        people.change(subject, Purpose.BROWSING, Consent.State.WITHDRAWN);
        comes(before);

        assertThat(send()).isNull();

        assertThat(stored()).isEmpty();
    }

    @Test
    void it_is_the_word_of_whoever_asks_whatever_else_the_form_says() {
        SubjectId other = people.agreeing(Purpose.BROWSING);
        for (String name : List.of("subject", "shopper", "customer", "customerId", "fs_subject")) {
            request.setParameter(name, other.digits());
        }

        send();

        assertThat(stored()).hasSize(1);
        assertThat(stores.events().latest(stores.gate().forRights(other), 10)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "of yesterday"})
    void a_form_of_another_session_is_refused(String token) {
        request.removeParameter("csrfToken");
        if (token != null) {
            request.setParameter("csrfToken", token);
        }

        assertProblem("form", 403);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "six", "5.0", "0x5", "1e9", "99999999999999999999", "-", "--5", "5;6", "7", "٥", "5\n"})
    void what_is_no_product_of_the_shop_is_refused(String product) {
        request.removeParameter("product");
        if (product != null) {
            request.setParameter("product", product);
        }

        assertProblem("input", 400);
    }

    @Test
    void ids_below_zero_are_ids_too() {
        request.setParameter("product", "-6");

        assertThat(send()).isNull();
        assertThat(stored()).extracting(Event::thing).containsExactly(-6L);
    }

    @Test
    void while_fairshelf_is_off_the_shopper_is_told() {
        comes(null);

        assertProblem("off", 409);
    }

    @Test
    void a_storage_that_is_down_is_told() {
        controller = controller(new BookWithFaults(stores.book(), any -> {
            throw new IllegalStateException("The database is down.");
        }));

        assertProblem("storing", 503);
        assertThat(Visit.of(request).takeSaid()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/, home, /#fs-home",
        "//evil.example, home, /#fs-home",
        "/\\evil.example, home, /#fs-home",
        "javascript:alert(1), home, /#fs-home",
        "/kitchen, HOME, /kitchen",
        "/kitchen, home#x, /kitchen",
        "/kitchen, , /kitchen"
    })
    void it_leads_nowhere_else(String back, String block, String location) {
        request.setParameter("back", back);
        request.removeParameter("block");
        if (block != null) {
            request.setParameter("block", block);
        }

        send();

        assertThat(response.getHeader("Location")).isEqualTo(location);
    }

    private void assertProblem(String word, int status) {
        ModelAndView page = send();

        assertThat(page).isNotNull();
        assertThat(page.getModel()).containsEntry("problem", word);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(stored()).isEmpty();
        assertThat(Visit.of(request).memory().size()).isZero();
    }

    private ModelAndView send() {
        return controller.decline(request, response);
    }

    private void comes(Shopper shopper) {
        when(shoppers.of(request)).thenReturn(shopper);
    }

    private List<Event> stored() {
        return stores.events().latest(stores.gate().forRights(subject), 10);
    }

    private NotForMeController controller(ConsentBook book) {
        CatalogService catalog = mock(CatalogService.class);
        Product product = mock(Product.class);
        when(catalog.findProductById(5L)).thenReturn(product);
        when(catalog.findProductById(-6L)).thenReturn(product);
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new NotForMeController(
                shoppers,
                new Capture(book, stores.gate(), stores.events()),
                catalog,
                new FormToken(protection),
                new ProblemPage(messages),
                clock);
    }
}
