package org.fairshelf.admin.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairshelf.admin.screen.Screens.assertRefused;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.fairshelf.admin.access.AdminUsers;
import org.fairshelf.admin.access.FormTokens;
import org.fairshelf.admin.screen.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;

class PrivacyControllerTest {

    private static final AdminUser MIA = AdminUsers.withRole("mia", AdminUsers.viewFairshelf());
    private static final AdminUser MAX = AdminUsers.withRole("max");

    private final PrivacyFixture shop = new PrivacyFixture();

    @Test
    void shows_the_page_in_the_frame_of_the_admin() throws Exception {
        MvcResult answer = as(MIA, get("/fairshelf/privacy"));

        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.getModelAndView().getModel()).containsEntry("viewType", "fairshelf/privacy");
    }

    @Test
    void the_page_is_closed_without_permission() throws Exception {
        assertRefused(as(MAX, get("/fairshelf/privacy")), 403, "permission");
        assertRefused(as(null, get("/fairshelf/privacy")), 403, "permission");
        assertRefused(as(MAX, get("/fairshelf/privacy/verify")), 403, "permission");
        assertRefused(as(MAX, post("/fairshelf/privacy/verify").param("csrfToken", "good")), 403, "permission");
        assertThat(shop.entries).isEmpty();
    }

    @Test
    void who_may_only_look_may_have_the_ledger_verified() throws Exception {
        MvcResult answer = as(MIA, post("/fairshelf/privacy/verify").param("csrfToken", "good"));

        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/fairshelf/privacy");
        assertThat(answer.getFlashMap().get("notice")).isEqualTo("verified");
        assertThat(shop.entries).hasSize(1);
        assertThat(shop.entries.get(0).actor()).isEqualTo("mia");
    }

    @Test
    void a_missing_or_wrong_token_verifies_nothing() throws Exception {
        assertRefused(as(MIA, post("/fairshelf/privacy/verify")), 403, "form");
        assertRefused(as(MIA, post("/fairshelf/privacy/verify").param("csrfToken", "of yesterday")), 403, "form");
        assertThat(shop.entries).isEmpty();
    }

    @Test
    void the_address_of_the_form_alone_leads_to_the_page_and_verifies_nothing() throws Exception {
        assertThat(as(MIA, get("/fairshelf/privacy/verify")).getResponse().getStatus())
                .isEqualTo(303);
        assertThat(shop.entries).isEmpty();
    }

    private MvcResult as(AdminUser user, RequestBuilder request) throws Exception {
        PrivacyController controller = new PrivacyController(
                AdminUsers.accessOf(user),
                FormTokens.accepting("good"),
                Screens.screen(),
                shop.privacy(),
                shop.check(),
                shop.requests());
        return Screens.answer(controller, request);
    }
}
