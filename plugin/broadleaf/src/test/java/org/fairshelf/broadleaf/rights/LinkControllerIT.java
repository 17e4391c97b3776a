package org.fairshelf.broadleaf.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.internet.MimeMultipart;
import org.fairshelf.broadleaf.automation.MailLinks;
import org.fairshelf.broadleaf.privacy.Download;
import org.fairshelf.broadleaf.privacy.PrivacyPage;
import org.fairshelf.broadleaf.privacy.PrivacyPages;
import org.fairshelf.broadleaf.privacy.Things;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.ProblemPage;
import org.fairshelf.capture.Event;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.fixtures.PlainSwitch;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.rights.RightsKind;
import org.fairshelf.rights.RightsRequest;
import org.fairshelf.rights.RightsRequest.State;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** E13, E15: whoever has the mail may confirm what was asked, once and for a day; nobody else may, and looking does nothing. */
class LinkControllerIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String ADA = "ada@example.com";
    private static final Pattern TOKEN = Pattern.compile("\\?t=([A-Za-z0-9._-]+)");

    @TempDir
    Path home;

    private final MovableClock clock = new MovableClock(NOON);
    private MockHttpServletRequest request = new MockHttpServletRequest();
    private MockHttpServletResponse response = new MockHttpServletResponse();
    private RightsNode node;
    private LinkController controller;

    @BeforeEach
    void open() throws Exception {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        use(new RightsNode(DatabaseKind.HSQLDB, clock, home.toString()));
    }

    private void use(RightsNode shop) {
        node = shop;
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        controller = new LinkController(
                node.links,
                node.desk,
                new PrivacyPages(
                        node.stores.events(),
                        node.stores.mails(),
                        node.store,
                        node.stores.ledger(),
                        node.stores.gate(),
                        new Things(null, null),
                        node.notices,
                        new PlainSwitch(true),
                        clock,
                        node.settings),
                new Download(node.stores.book(), node.stores.ledger(), node.stores.gate(), node.data, clock),
                node.notices,
                new ProblemPage(messages),
                messages,
                clock,
                node.settings);
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @EnumSource
    void an_erasure_is_done_by_the_button_verified_in_all_tables_and_done_once(DatabaseKind kind) throws Exception {
        use(new RightsNode(kind, clock, home.toString()));
        SubjectId subject = node.customer(5, ADA, Purpose.BROWSING);
        SubjectId other = node.customer(6, "bo@example.com", Purpose.BROWSING);
        node.remember(subject, Event.of(Event.Type.PRODUCT_VIEW, NOON, "a", 1));
        comesWith(link(RightsKind.ERASURE));

        for (int i = 0; i < 3; i++) {
            assertThat(controller.ask(request, response).getViewName()).isEqualTo("fairshelf/rights-link");
        }
        assertThat(known()).contains(subject);

        assertThat(controller.confirm(request, response).getViewName()).isEqualTo("fairshelf/rights-done");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(known()).containsExactly(other);
        assertThat(closed().state()).isEqualTo(State.DONE);
        assertThat(closed().subject()).isEmpty();

        assertProblem(controller.confirm(request, response), 410, "used-link");
        assertProblem(controller.ask(request, response), 410, "used-link");
    }

    @Test
    void what_a_feature_forgets_to_delete_keeps_the_request_open() throws Exception {
        use(RightsNode.forgetful(DatabaseKind.HSQLDB, clock, home.toString()));
        SubjectId subject = node.customer(5, ADA, Purpose.BROWSING);
        node.remember(subject, Event.of(Event.Type.PRODUCT_VIEW, NOON, "a", 1));
        comesWith(link(RightsKind.ERASURE));

        assertThat(controller.confirm(request, response).getViewName()).isEqualTo("fairshelf/rights-left");

        RightsRequest open = waiting();
        assertThat(open.state()).isEqualTo(State.VERIFIED);
        assertThat(node.desk.steps(open)).last().satisfies(step -> assertThat(step.note())
                .isEqualTo("FS_EVENT"));
        assertProblem(controller.confirm(request, response), 410, "used-link");
    }

    @Test
    void access_shows_all_that_is_known_once() throws Exception {
        node.customer(5, ADA, Purpose.BROWSING);
        node.guest(ADA);
        comesWith(link(RightsKind.ACCESS));

        ModelAndView page = controller.confirm(request, response);

        assertThat(page.getViewName()).isEqualTo("fairshelf/privacy");
        PrivacyPage privacy = (PrivacyPage) page.getModel().get("privacy");
        assertThat(privacy.isLinked()).isTrue();
        assertThat(privacy.getReceipts()).as("of the account and of the guest").hasSize(2);
        assertProblem(controller.confirm(request, response), 410, "used-link");
    }

    @Test
    void the_file_holds_the_account_and_the_guest() throws Exception {
        node.customer(5, ADA, Purpose.BROWSING);
        SubjectId guest = node.guest(ADA);
        comesWith(link(RightsKind.PORTABILITY));

        assertThat(controller.confirm(request, response)).isNull();

        String json = response.getContentAsString();
        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(response.getHeader("Content-Disposition")).contains("my-data-2026-03-02.json");
        assertThat(json).contains("\"browsing\"", "\"email\"").doesNotContain(guest.digits());
        assertThat(closed().state()).isEqualTo(State.DONE);
    }

    @Test
    void a_restriction_and_an_objection_are_done_at_once() throws Exception {
        SubjectId subject = node.customer(5, ADA, Purpose.BROWSING, Purpose.EMAIL);
        comesWith(link(RightsKind.OBJECTION));
        assertThat(controller.confirm(request, response).getViewName()).isEqualTo("fairshelf/rights-done");
        assertThat(allows(subject, Purpose.EMAIL)).isFalse();
        assertThat(allows(subject, Purpose.BROWSING)).isTrue();

        comesWith(link(RightsKind.RESTRICTION));
        assertThat(controller.confirm(request, response).getViewName()).isEqualTo("fairshelf/rights-done");
        assertThat(allows(subject, Purpose.BROWSING)).isFalse();
    }

    @Test
    void a_correction_needs_words_and_waits_for_people() throws Exception {
        node.customer(5, ADA, Purpose.BROWSING);
        comesWith(link(RightsKind.RECTIFICATION));
        for (String words : new String[] {"", "   ", "x".repeat(1001), "x".repeat(100_000)}) {
            request.setParameter("words", words);
            response = new MockHttpServletResponse();
            assertThat(controller.confirm(request, response).getViewName()).isEqualTo("fairshelf/rights-link");
            assertThat(response.getStatus()).isEqualTo(400);
        }
        request.setParameter("words", new String[] {"one", "two"});
        assertThat(controller.confirm(request, response).getViewName()).isEqualTo("fairshelf/rights-link");
        assertThat(waiting().state()).isEqualTo(State.RECEIVED);

        request.setParameter("words", "My name is <b>Ada</b>");
        assertThat(controller.confirm(request, response).getViewName()).isEqualTo("fairshelf/rights-done");
        assertThat(waiting().state()).isEqualTo(State.VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "cut", "changed", "of the other kind", "of a request that is not", "twice"})
    void a_link_that_is_none_does_nothing(String fault) throws Exception {
        SubjectId subject = node.customer(5, ADA, Purpose.BROWSING);
        String token = link(RightsKind.ERASURE);
        switch (fault) {
            case "cut" -> comesWith(token.substring(0, token.length() - 1));
            case "changed" ->
                comesWith(token.substring(0, 9) + (token.charAt(9) == 'A' ? 'B' : 'A') + token.substring(10));
            case "of the other kind" ->
                comesWith(node.links.token(MailLinks.Kind.PREFERENCES, waiting().id(), null));
            case "of a request that is not" ->
                comesWith(node.links.token(MailLinks.Kind.REQUEST, "0".repeat(32), null));
            case "twice" -> request.setParameter("t", new String[] {token, token});
            default -> comesWith(fault);
        }

        assertProblem(controller.confirm(request, response), 404, "link");
        assertProblem(controller.ask(request, response), 404, "link");
        assertThat(known()).contains(subject);
        assertThat(waiting().state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void after_a_day_the_link_is_over() throws Exception {
        SubjectId subject = node.customer(5, ADA, Purpose.BROWSING);
        comesWith(link(RightsKind.ERASURE));
        clock.forward(Duration.ofHours(24).minusMillis(1));
        assertThat(controller.ask(request, response).getViewName()).isEqualTo("fairshelf/rights-link");
        clock.forward(Duration.ofMillis(1));

        assertProblem(controller.confirm(request, response), 410, "old-request-link");
        assertThat(known()).contains(subject);
    }

    @Test
    void the_address_of_the_page_is_neither_kept_nor_handed_on() throws Exception {
        comesWith("nonsense");
        controller.ask(request, response);

        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void a_guest_of_whom_only_orders_are_known_gets_an_answer_too() throws Exception {
        node.order(7, ADA);
        comesWith(link(RightsKind.ERASURE));

        assertThat(controller.confirm(request, response).getViewName()).isEqualTo("fairshelf/rights-done");
        assertThat(closed().state()).isEqualTo(State.DONE);
    }

    private String link(RightsKind kind) throws Exception {
        assertThat(node.byMail.ask(kind, ADA, "en")).isTrue();
        MimeMultipart parts =
                (MimeMultipart) node.mails.get(node.mails.size() - 1).getContent();
        Matcher token = TOKEN.matcher((String) parts.getBodyPart(0).getContent());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private void comesWith(String token) {
        request = new MockHttpServletRequest();
        response = new MockHttpServletResponse();
        request.setParameter("t", token);
    }

    private void assertProblem(ModelAndView page, int status, String problem) {
        assertThat(page.getModel()).containsEntry("problem", problem);
        assertThat(response.getStatus()).isEqualTo(status);
    }

    private Set<SubjectId> known() {
        return node.stores.subjects().everybody().keySet();
    }

    private boolean allows(SubjectId subject, Purpose purpose) {
        return node.stores.book().read(subject).allows(purpose, clock.instant());
    }

    private RightsRequest waiting() {
        return node.store.open(node.stores.gate().forRequests(), 1).get(0);
    }

    private RightsRequest closed() {
        return node.store
                .closed(node.stores.gate().forRequests(), Instant.EPOCH, 1)
                .get(0);
    }
}
