package org.fairshelf.broadleaf.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.broadleaf.shared.ProblemPage;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.privacy.DataController;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** E13: whoever asks by an address learns nothing from the answer, and nonsense does nothing. */
class RequestControllerIT {

    private static final String HUGE = "x".repeat(100_000);

    @TempDir
    Path home;

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private RightsNode node;
    private AskedByMail asked;
    private RequestController controller;

    @BeforeEach
    void open() throws Exception {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        node = new RightsNode(
                DatabaseKind.HSQLDB, new MovableClock(Instant.parse("2026-03-02T12:00:00Z")), home.toString());
        node.order(7, "ada@example.com");
        asked = new AskedByMail(node.byMail);
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        controller = new RequestController(
                null,
                asked,
                node.mail,
                null,
                null,
                node.desk,
                new DataController("", "", "", "", "EU"),
                node.notices,
                new FormToken(protection()),
                new ProblemPage(messages),
                messages);
        request.setParameter("csrfToken", "good");
        request.setParameter("kind", "erasure");
    }

    /** Accepts {@code good}, nothing else. */
    private static ExploitProtectionService protection() throws ServiceException {
        ExploitProtectionService protection = mock(ExploitProtectionService.class);
        when(protection.getCsrfTokenParameter()).thenReturn("csrfToken");
        doThrow(new ServiceException("mismatch")).when(protection).compareToken(any());
        doNothing().when(protection).compareToken(eq("good"));
        return protection;
    }

    @AfterEach
    void close() {
        asked.close();
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "ADA@example.com ", "nobody@example.com"})
    void the_answer_is_the_same_whether_the_address_is_known_or_not(String address) {
        request.setParameter("email", address);

        assertThat(controller.ask(request, response)).isNull();

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/privacy/request?asked=yes");
        assertThat(response.getHeaderNames()).containsExactly("Location");
        asked.close();
        assertThat(node.mails).hasSize(address.startsWith("nobody") ? 0 : 1);
    }

    @Test
    void a_crowd_of_requests_sends_three_mails_to_one_address() {
        request.setParameter("email", "ada@example.com");
        for (int i = 0; i < 50; i++) {
            controller.ask(request, response);
        }

        asked.close();
        assertThat(node.mails).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "a@b@c", "ada@example.com, bo@example.com", "Ada <ada@example.com>", "a\n@b.c"})
    void what_is_no_address_is_said_and_sends_nothing(String typed) {
        request.setParameter("email", typed);

        ModelAndView page = controller.ask(request, response);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(page.getModel()).containsEntry("fault", "address").containsEntry("chosen", "erasure");
        assertSendsNothing();
    }

    @Test
    void what_no_form_sends_is_refused() {
        request.setParameter("email", HUGE);
        assertThat(((String) controller.ask(request, response).getModel().get("address")).length())
                .isLessThan(300);

        request.setParameter("email", new String[] {"ada@example.com", "ada@example.com"});
        assertProblem("input");
        request.setParameter("email", "ada@example.com");
        for (String kind : List.of("", "ERASURE", "everything", HUGE)) {
            request.setParameter("kind", kind);
            assertProblem("input");
        }
        request.removeParameter("kind");
        assertProblem("input");
        assertSendsNothing();
    }

    @Test
    void a_form_of_another_session_is_refused() {
        request.setParameter("email", "ada@example.com");
        for (String token : new String[] {"", "bad", HUGE}) {
            request.setParameter("csrfToken", token);
            assertProblem("form");
        }
        request.setRequestURI("/fairshelf/rights/do");
        request.setParameter("what", "restrict");
        assertThat(controller.act(request, response).getModel()).containsEntry("problem", "form");
        assertThat(controller.correct(request, response).getModel()).containsEntry("problem", "form");
        assertSendsNothing();
    }

    private void assertProblem(String problem) {
        assertThat(controller.ask(request, response).getModel()).containsEntry("problem", problem);
    }

    private void assertSendsNothing() {
        asked.close();
        assertThat(node.mails).isEmpty();
        assertThat(node.store.open(node.stores.gate().forRequests(), 10)).isEmpty();
    }
}
