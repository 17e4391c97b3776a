package org.fairshelf.admin.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairshelf.admin.rights.RequestsDesk.MAX;
import static org.fairshelf.admin.rights.RequestsDesk.MIA;
import static org.fairshelf.admin.screen.Screens.assertRefused;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.fairshelf.admin.access.AdminUsers;
import org.fairshelf.admin.screen.Screens;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.rights.Details;
import org.fairshelf.rights.RightsKind;
import org.fairshelf.rights.RightsLaw;
import org.fairshelf.rights.RightsRequest;
import org.fairshelf.rights.RightsRequest.State;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** E13, S22: people of the shop enter requests and work on them; whoever may only look sees numbers. */
class RequestsControllerTest {

    private static final String URL = "/fairshelf/privacy/requests";

    private final RequestsDesk shop = new RequestsDesk();

    @Test
    void whoever_may_only_look_sees_numbers_and_no_request() throws Exception {
        RightsRequest request = shop.entered(RightsKind.ACCESS, "ada@example.com");

        RequestsPage page = list(as(MIA, get(URL)));

        assertThat(page.getFigures().getOpen()).isEqualTo(1);
        assertThat(page.getOpen()).isEmpty();
        assertThat(page.isMayChange()).isFalse();
        assertRefused(as(MIA, get(URL + "/" + request.id())), 403, "permission");
        assertRefused(as(MIA, doing(request, "look")), 403, "permission");
        assertRefused(as(MIA, entering("access", "a@example.com", "", "by phone")), 403, "permission");
        assertRefused(as(AdminUsers.withRole("none"), get(URL)), 403, "permission");
        assertRefused(as(null, get(URL)), 403, "permission");
    }

    @Test
    void the_most_urgent_is_first() throws Exception {
        RightsRequest first = shop.entered(RightsKind.ACCESS, "ada@example.com");
        shop.clock.forward(Duration.ofDays(20));
        RightsRequest second = shop.entered(RightsKind.ERASURE, "bo@example.com");
        shop.desk().extend(first.id(), "Many", "max");
        shop.clock.forward(Duration.ofDays(31));

        RequestsPage page = list(as(MAX, get(URL)));

        assertThat(page.getOpen()).extracting(ShownRequest::getId).containsExactly(second.id(), first.id());
        assertThat(page.getOpen()).extracting(ShownRequest::isOverdue).containsExactly(true, false);
    }

    @Test
    void a_caller_is_entered_by_the_address_or_by_the_order() throws Exception {
        SubjectId ada = shop.somebody("ada@example.com");

        MvcResult answer = as(MAX, entering("erasure", "ada@example.com", "", "named the last order"));
        as(MAX, entering("access", "", "S-7", "named the last order"));

        RightsRequest request = shop.open().get(0);
        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
        assertThat(answer.getFlashMap().get("notice")).isEqualTo("entered");
        assertThat(shop.open()).hasSize(2);
        assertThat(shop.open())
                .filteredOn(each -> each.kind() == RightsKind.ERASURE)
                .allMatch(each -> each.subject().filter(ada::equals).isPresent());
        assertThat(shop.store.details(shop.stores.gate().forRequests(), request.id()))
                .isPresent();
    }

    @Test
    void the_same_once_more_is_one_request() throws Exception {
        RightsRequest request = shop.entered(RightsKind.ACCESS, "ada@example.com");

        MvcResult answer = as(MAX, entering("access", "Ada@example.com", "", "by letter"));

        assertThat(answer.getFlashMap().get("notice")).isEqualTo("merged");
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo(URL + "/" + request.id());
        assertThat(shop.open()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', by phone, who",
        "nobody, '', by phone, email",
        "'a@example.com,b@example.com', '', by phone, email",
        "'', S-8, by phone, order",
        "ada@example.com, '', '', identity",
        "ada@example.com, '', ' ', identity",
    })
    void what_is_missing_is_said_and_nothing_is_entered(String email, String order, String identity, String fault)
            throws Exception {
        MvcResult answer = as(MAX, entering("access", email, order, identity));

        assertThat(answer.getResponse().getStatus()).isEqualTo(400);
        assertThat(answer.getModelAndView().getModel()).containsEntry("fault", fault);
        assertThat(shop.open()).isEmpty();
    }

    @Test
    void what_is_too_long_is_said_and_nothing_is_entered() throws Exception {
        MvcResult words = as(
                MAX,
                entering("access", "ada@example.com", "", "by phone")
                        .param("words", "x".repeat(Details.WORDS_LIMIT + 1)));
        MvcResult identity = as(MAX, entering("access", "ada@example.com", "", "x".repeat(100_000)));

        assertThat(words.getModelAndView().getModel()).containsEntry("fault", "words");
        assertThat(identity.getModelAndView().getModel()).containsEntry("fault", "identity");
        assertThat(shop.open()).isEmpty();
    }

    @Test
    void personal_details_are_shown_at_a_press_of_a_button_and_the_look_is_recorded() throws Exception {
        RightsRequest request = shop.entered(RightsKind.ACCESS, "ada@example.com");

        RequestPage before = one(as(MAX, get(URL + "/" + request.id())));
        assertThat(before.isLooked()).isFalse();
        assertThat(before.getAddress() + before.getWords() + before.getIdentity())
                .isEmpty();
        assertThat(actions()).doesNotContain("max request.looked");

        RequestPage looked = one(as(MAX, doing(request, "look")));
        assertThat(looked.getAddress()).isEqualTo("ada@example.com");
        assertThat(looked.getWords()).isEqualTo("Please hurry");
        assertThat(actions()).endsWith("max request.looked");
        assertThat(shop.trail.toString()).doesNotContain("ada@");
    }

    @Test
    void the_file_is_handed_out_like_a_look() throws Exception {
        shop.somebody("ada@example.com");
        RightsRequest request = shop.entered(RightsKind.PORTABILITY, "ada@example.com");

        MvcResult answer = as(MAX, doing(request, "file"));

        assertThat(answer.getResponse().getContentType()).startsWith("application/json");
        assertThat(answer.getResponse().getContentAsString()).contains("\"email\"");
        assertThat(actions()).endsWith("max request.looked");
        assertThat(shop.now(request).isOpen()).isTrue();
    }

    @Test
    void an_erasure_is_carried_out_and_what_is_left_keeps_it_open() throws Exception {
        SubjectId ada = shop.somebody("ada@example.com");
        RightsRequest request = shop.entered(RightsKind.ERASURE, "ada@example.com");
        shop.left.add("FS_EVENT");

        assertThat(as(MAX, doing(request, "carry-out")).getFlashMap().get("notice"))
                .isEqualTo("left");
        assertThat(shop.now(request).state()).isEqualTo(State.VERIFIED);
        shop.left.clear();
        assertThat(as(MAX, doing(request, "carry-out")).getFlashMap().get("notice"))
                .isEqualTo("done");
        assertThat(shop.now(request).state()).isEqualTo(State.DONE);
        assertThat(shop.storage.everybody()).doesNotContain(ada);
        assertThat(as(MAX, doing(request, "carry-out")).getFlashMap().get("notice"))
                .isEqualTo("too-late");
    }

    @Test
    void an_objection_ends_emails() throws Exception {
        SubjectId ada = shop.somebody("ada@example.com");

        as(MAX, doing(shop.entered(RightsKind.OBJECTION, "ada@example.com"), "carry-out"));

        assertThat(shop.stores.book().read(ada).allows(Purpose.EMAIL, shop.clock.instant()))
                .isFalse();
    }

    @Test
    void more_time_needs_a_reason_which_the_person_gets() throws Exception {
        RightsRequest request = shop.entered(RightsKind.ACCESS, "ada@example.com");

        for (String reason : new String[] {"", "  ", "x".repeat(501)}) {
            MvcResult again = as(MAX, doing(request, "extend").param("reason", reason));
            assertThat(again.getResponse().getStatus()).isEqualTo(400);
            assertThat(again.getModelAndView().getModel()).containsEntry("faultOf", "extend");
        }
        MvcResult answer = as(MAX, doing(request, "extend").param("reason", "Many orders"));

        assertThat(answer.getFlashMap().get("notice")).isEqualTo("done.mailed");
        assertThat(shop.mails).containsExactly("until 2026-06-12: Many orders");
        assertThat(as(MAX, doing(request, "extend").param("reason", "Again"))
                        .getFlashMap()
                        .get("notice"))
                .isEqualTo("not-now");
    }

    @Test
    void a_refusal_needs_a_ground_from_the_list() throws Exception {
        RightsRequest request = shop.entered(RightsKind.ERASURE, "ada@example.com");

        assertRefused(as(MAX, doing(request, "refuse").param("reason", "").param("ground", "because")), 400, "input");
        assertRefused(as(MAX, doing(request, "refuse").param("reason", "")), 400, "input");
        assertThat(shop.now(request).isOpen()).isTrue();

        MvcResult answer = as(MAX, doing(request, "refuse").param("reason", "").param("ground", "legal-duty"));
        assertThat(answer.getFlashMap().get("notice")).isEqualTo("done.mailed");
        assertThat(shop.now(request).state()).isEqualTo(State.REFUSED);
        assertThat(shop.mails).containsExactly("refused: legal-duty");
    }

    @Test
    void the_clock_stands_still_only_where_the_law_lets_it() throws Exception {
        RightsRequest request = shop.entered(RightsKind.ACCESS, "ada@example.com");
        assertThat(as(MAX, doing(request, "clarify")).getFlashMap().get("notice"))
                .isEqualTo("not-now");

        shop.law = RightsLaw.UK;
        assertThat(as(MAX, doing(request, "clarify")).getFlashMap().get("notice"))
                .isEqualTo("done");
        assertThat(shop.now(request).pausedSince()).isPresent();
        as(MAX, doing(request, "clarified"));
        assertThat(shop.now(request).pausedSince()).isEmpty();
    }

    @Test
    void a_request_is_closed_as_withdrawn() throws Exception {
        RightsRequest request = shop.entered(RightsKind.ACCESS, "ada@example.com");

        as(MAX, doing(request, "withdraw"));

        assertThat(shop.now(request).state()).isEqualTo(State.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"look", "file", "carry-out", "withdraw"})
    void without_the_token_of_the_session_nothing_happens(String deed) throws Exception {
        RightsRequest request = shop.entered(RightsKind.ERASURE, "ada@example.com");
        int recorded = shop.trail.size();

        assertRefused(as(MAX, post(URL + "/do").param("id", request.id()).param("deed", deed)), 403, "form");
        assertRefused(
                as(
                        MAX,
                        post(URL + "/do")
                                .param("id", request.id())
                                .param("deed", deed)
                                .param("csrfToken", "bad")),
                403,
                "form");

        assertThat(shop.now(request).isOpen()).isTrue();
        assertThat(shop.trail).hasSize(recorded);
    }

    @Test
    void what_no_form_sends_changes_nothing() throws Exception {
        RightsRequest request = shop.entered(RightsKind.ERASURE, "ada@example.com");

        assertRefused(as(MAX, doing(request, "explode")), 400, "input");
        assertRefused(as(MAX, doing(request, "withdraw").param("deed", "carry-out")), 400, "input");
        assertRefused(as(MAX, doing("0".repeat(32), "withdraw")), 404, "page");
        assertRefused(as(MAX, doing("../../etc", "withdraw")), 404, "page");
        assertRefused(as(MAX, get(URL + "/" + "x".repeat(1000))), 404, "page");
        assertRefused(as(MAX, entering("everything", "ada@example.com", "", "by phone")), 400, "input");
        assertThat(as(MAX, get(URL + "/do")).getResponse().getStatus()).isEqualTo(303);
        assertThat(as(MAX, get(URL + "/enter")).getResponse().getStatus()).isEqualTo(303);
        assertThat(shop.now(request).isOpen()).isTrue();
    }

    @Test
    void without_tables_the_page_says_why() throws Exception {
        shop.problem = "The table FS_REQUEST is missing.";

        RequestsPage page = list(as(MAX, get(URL)));

        assertThat(page.getTrouble()).isEqualTo("without-tables");
        assertThat(page.getProblem()).contains("FS_REQUEST");
    }

    private List<String> actions() {
        return shop.trail.stream()
                .map(entry -> entry.actor() + " " + entry.action())
                .toList();
    }

    private static MockHttpServletRequestBuilder doing(RightsRequest request, String deed) {
        return doing(request.id(), deed);
    }

    private static MockHttpServletRequestBuilder doing(String id, String deed) {
        return post(URL + "/do").param("csrfToken", "good").param("id", id).param("deed", deed);
    }

    private static MockHttpServletRequestBuilder entering(String kind, String email, String order, String identity) {
        return post(URL + "/enter")
                .param("csrfToken", "good")
                .param("kind", kind)
                .param("language", "en")
                .param("email", email)
                .param("order", order)
                .param("identity", identity);
    }

    private static RequestsPage list(MvcResult answer) {
        assertThat(answer.getModelAndView().getModel()).containsEntry("viewType", "fairshelf/requests");
        return (RequestsPage) answer.getModelAndView().getModel().get("page");
    }

    private static RequestPage one(MvcResult answer) {
        assertThat(answer.getModelAndView().getModel()).containsEntry("viewType", "fairshelf/request");
        return (RequestPage) answer.getModelAndView().getModel().get("page");
    }

    private MvcResult as(AdminUser user, RequestBuilder request) throws Exception {
        return Screens.answer(shop.controller(user), request);
    }
}
