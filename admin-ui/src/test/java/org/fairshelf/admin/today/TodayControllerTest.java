package org.fairshelf.admin.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairshelf.admin.screen.Screens.assertRefused;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Collections;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.fairshelf.admin.access.AdminAccess;
import org.fairshelf.admin.access.AdminUsers;
import org.fairshelf.admin.access.FormTokens;
import org.fairshelf.admin.screen.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class TodayControllerTest {

    private static final AdminUser ADA = AdminUsers.withRole("ada", AdminUsers.maintainFairshelf());
    private static final AdminUser MIA = AdminUsers.withRole("mia", AdminUsers.viewFairshelf());
    private static final AdminUser MAX = AdminUsers.withRole("max");

    private final TodayFixture fairshelf = new TodayFixture();

    @Test
    void shows_the_page_in_the_frame_of_the_admin() throws Exception {
        MvcResult answer = as(MIA, get("/fairshelf"));

        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.getModelAndView().getViewName()).isEqualTo("modules/fairshelfContainer");
        assertThat(answer.getModelAndView().getModel()).containsEntry("viewType", "fairshelf/today");
        assertThat(page(answer).isMayChange()).isFalse();
    }

    @Test
    void the_page_is_closed_without_permission() throws Exception {
        assertRefused(as(MAX, get("/fairshelf")), 403, "permission");
        assertRefused(as(null, get("/fairshelf")), 403, "permission");
        assertRefused(as(MAX, get("/fairshelf/switch")), 403, "permission");
    }

    @Test
    void turning_it_off_is_done_once_and_answered_with_see_other() throws Exception {
        MvcResult answer = as(ADA, turn("off").param("reason", " Stocktaking\tweek\n"));

        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/fairshelf");
        assertThat(answer.getFlashMap().get("notice")).isEqualTo("off");
        assertThat(fairshelf.on).isFalse();
        assertThat(fairshelf.entries).hasSize(1);
        assertThat(fairshelf.entries.get(0).actor()).isEqualTo("ada");
        assertThat(fairshelf.entries.get(0).reason()).contains("Stocktaking week");
    }

    @Test
    void the_reason_is_optional() throws Exception {
        assertThat(as(ADA, turn("off")).getResponse().getStatus()).isEqualTo(303);
        assertThat(as(ADA, turn("on").param("reason", "   ")).getResponse().getStatus())
                .isEqualTo(303);
        assertThat(fairshelf.entries).hasSize(2).noneMatch(entry -> entry.reason()
                .isPresent());
    }

    @Test
    void a_second_click_changes_and_records_nothing() throws Exception {
        as(ADA, turn("off"));
        MvcResult second = as(ADA, turn("off"));

        assertThat(second.getFlashMap().get("notice")).isEqualTo("unchanged.off");
        assertThat(fairshelf.entries).hasSize(1);
    }

    @Test
    void somebody_who_may_only_look_cannot_turn_it_even_with_a_valid_token() throws Exception {
        assertRefused(as(MIA, turn("off")), 403, "permission");
        assertRefused(as(MAX, turn("off")), 403, "permission");
        assertUntouched();
    }

    @Test
    void a_missing_or_wrong_token_is_a_page_not_an_error() throws Exception {
        assertRefused(as(ADA, post("/fairshelf/switch").param("to", "off")), 403, "form");
        assertRefused(
                as(ADA, post("/fairshelf/switch").param("to", "off").param("csrfToken", "of yesterday")), 403, "form");
        assertUntouched();
    }

    @Test
    void a_position_that_no_page_sends_is_refused() throws Exception {
        assertRefused(as(ADA, turn("maybe")), 400, "input");
        assertRefused(as(ADA, post("/fairshelf/switch").param("csrfToken", "good")), 400, "input");
        assertUntouched();
    }

    @Test
    void a_reason_that_is_too_long_comes_back_with_its_text() throws Exception {
        String tooLong = String.join("", Collections.nCopies(301, "x"));
        MvcResult answer = as(ADA, turn("off").param("reason", tooLong));

        assertThat(answer.getResponse().getStatus()).isEqualTo(400);
        assertThat(answer.getModelAndView().getModel())
                .containsEntry("reason", tooLong)
                .containsEntry("reasonLength", 301)
                .containsEntry("viewType", "fairshelf/today");
        assertUntouched();

        as(ADA, turn("off").param("reason", tooLong.substring(1)));
        assertThat(fairshelf.on).isFalse();
    }

    @Test
    void invisible_characters_in_a_reason_become_spaces() throws Exception {
        as(ADA, turn("off").param("reason", "now\u202eevil\u0000\ud800 \ud83d\ude00"));

        assertThat(fairshelf.entries.get(0).reason()).contains("now evil   \ud83d\ude00");
    }

    @Test
    void a_change_that_cannot_be_stored_is_told_and_changes_nothing() throws Exception {
        fairshelf.stores = false;

        assertRefused(as(ADA, turn("off")), 503, "storing");
        assertUntouched();
    }

    @Test
    void the_address_of_the_form_alone_leads_to_the_page_and_changes_nothing() throws Exception {
        MvcResult answer = as(ADA, get("/fairshelf/switch").param("to", "off"));

        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
        assertUntouched();
    }

    private static MockHttpServletRequestBuilder turn(String to) {
        return post("/fairshelf/switch").param("to", to).param("csrfToken", "good");
    }

    private MvcResult as(AdminUser user, RequestBuilder request) throws Exception {
        AdminAccess access = AdminUsers.accessOf(user);
        TodayController controller = new TodayController(
                access, FormTokens.accepting("good"), Screens.screen(), fairshelf.today(), fairshelf);
        return Screens.answer(controller, request);
    }

    private static TodayPage page(MvcResult answer) {
        return (TodayPage) answer.getModelAndView().getModel().get("page");
    }

    private void assertUntouched() {
        assertThat(fairshelf.on).isTrue();
        assertThat(fairshelf.entries).isEmpty();
    }
}
