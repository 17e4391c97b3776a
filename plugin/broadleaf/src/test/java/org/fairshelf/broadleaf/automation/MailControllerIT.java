package org.fairshelf.broadleaf.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairshelf.broadleaf.automation.MailLinks.Kind;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.ProblemPage;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.Place;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.shared.SubjectId;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/** C8, F19: whoever has the mail may stop it, nobody else may, and looking changes nothing. */
class MailControllerIT {

    @TempDir
    Path home;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final ScriptedSmtp server = ScriptedSmtp.start();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private MailNode node;
    private MailController controller;
    private SubjectId ina;

    @BeforeEach
    void open() throws Exception {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        node = new MailNode(
                MailNode.withPlatform(SchemaFixture.withTables(DatabaseKind.HSQLDB.empty())),
                clock,
                home.toString(),
                server);
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        controller = new MailController(
                node.links,
                new LinkedChoice(
                        node.stores.atomically(),
                        node.stores.book(),
                        node.choosing,
                        node.contacts,
                        node.stores.gate(),
                        node.notices),
                new AlwaysOn(),
                node.notices,
                new ProblemPage(messages),
                messages,
                clock,
                Settings.of(Map.of()));
        ina = node.guest("ina@example.com");
    }

    @AfterEach
    void close() {
        server.close();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void looking_at_the_page_stops_nothing_however_often_a_scanner_does() {
        comesWith(token(Kind.UNSUBSCRIBE, ina));

        for (int i = 0; i < 3; i++) {
            assertThat(view(controller.ask(request, response))).isEqualTo("fairshelf/mail-stop");
        }

        assertThat(allows(ina)).isTrue();
        assertThat(methods("ask")).containsExactly(RequestMethod.GET);
        assertThat(methods("stop")).containsExactly(RequestMethod.POST);
        assertThat(methods("change")).containsExactly(RequestMethod.POST);
    }

    @Test
    void sending_the_form_stops_it_at_once_for_this_person_alone_without_a_redirect() {
        SubjectId other = node.guest("other@example.com");
        comesWith(token(Kind.UNSUBSCRIBE, ina));

        assertThat(view(controller.stop(request, response))).isEqualTo("fairshelf/mail-stopped");
        assertThat(view(controller.stop(request, response))).as("twice").isEqualTo("fairshelf/mail-stopped");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(allows(ina)).isFalse();
        assertThat(allows(other)).isTrue();
        assertThat(view(controller.ask(request, response))).isEqualTo("fairshelf/mail-stopped");
    }

    @Test
    void what_waits_in_the_queue_goes_with_it() {
        node.enrol(ina);
        comesWith(token(Kind.UNSUBSCRIBE, ina));

        controller.stop(request, response);

        assertThat(node.sending.run()).isZero();
        assertThat(server.mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "cut", "changed", "of the other kind"})
    void a_link_that_is_none_stops_nothing_and_leads_to_a_page_that_says_so(String fault) {
        String token = token(Kind.UNSUBSCRIBE, ina);
        switch (fault) {
            case "cut":
                comesWith(token.substring(0, token.length() - 1));
                break;
            case "changed":
                char last = token.charAt(token.length() - 3);
                comesWith(token.substring(0, token.length() - 3)
                        + (last == 'A' ? 'B' : 'A')
                        + token.substring(token.length() - 2));
                break;
            case "of the other kind":
                comesWith(token(Kind.PREFERENCES, ina));
                break;
            default:
                comesWith(fault);
        }

        assertThat(controller.stop(request, response).getModel()).containsEntry("problem", "link");

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(allows(ina)).isTrue();
    }

    @Test
    void the_link_to_the_choice_is_over_after_thirty_days_and_the_one_that_stops_is_not() {
        String preferences = token(Kind.PREFERENCES, ina);
        String stop = token(Kind.UNSUBSCRIBE, ina);
        clock.forward(Duration.ofDays(30));
        request.setParameter("email", "no");

        comesWith(preferences);
        assertThat(controller.preferences(request, response).getModel()).containsEntry("problem", "old-link");
        assertThat(controller.change(request, response).getModel()).containsEntry("problem", "old-link");
        assertThat(allows(ina)).isTrue();

        comesWith(stop);
        controller.stop(request, response);
        assertThat(allows(ina)).isFalse();
    }

    @Test
    void the_address_of_the_page_is_neither_kept_nor_handed_on() {
        comesWith(token(Kind.UNSUBSCRIBE, ina));
        controller.ask(request, response);

        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
    }

    private static String view(ModelAndView page) {
        return page.getViewName();
    }

    private void comesWith(String token) {
        request.setParameter("t", token);
    }

    private String token(Kind kind, SubjectId subject) {
        String reference = node.stores.book().holding(subject, consents -> node.stores
                .gate()
                .enter(subject, consents, Purpose.EMAIL, Place.CHECK)
                .map(node.contacts::reference)
                .orElseThrow());
        return node.links.token(kind, reference, kind == Kind.PREFERENCES ? "ina@example.com" : null);
    }

    private boolean allows(SubjectId subject) {
        return node.stores.book().read(subject).allows(Purpose.EMAIL, clock.instant());
    }

    private static List<RequestMethod> methods(String name) {
        for (var method : MailController.class.getMethods()) {
            if (method.getName().equals(name) && method.isAnnotationPresent(RequestMapping.class)) {
                return List.of(method.getAnnotation(RequestMapping.class).method());
            }
        }
        throw new AssertionError(name);
    }

    private static final class AlwaysOn implements MainSwitch {
        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public void turn(boolean on, String actor, String reason) {
            throw new UnsupportedOperationException();
        }
    }
}
