package org.fairshelf.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.fairshelf.admin.screen.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.RequestBuilder;

class UnknownPagesTest {

    private static final AdminUser MIA = AdminUsers.withRole("mia", AdminUsers.viewFairshelf());
    private static final AdminUser MAX = AdminUsers.withRole("max");

    @Test
    void an_address_without_a_page_is_not_found() throws Exception {
        assertThat(as(MIA, get("/fairshelf/ledger"))).isEqualTo(404);
        assertThat(as(MIA, get("/fairshelf/1/entries"))).isEqualTo(404);
        assertThat(as(MIA, post("/fairshelf/1/delete"))).isEqualTo(404);
        assertThat(as(MIA, post("/fairshelf/1/entries/2"))).isEqualTo(404);
    }

    @Test
    void without_permission_even_that_is_not_told() throws Exception {
        assertThat(as(MAX, get("/fairshelf/ledger"))).isEqualTo(403);
        assertThat(as(null, post("/fairshelf/1/delete"))).isEqualTo(403);
    }

    private static int as(AdminUser user, RequestBuilder request) throws Exception {
        return Screens.answer(new UnknownPages(AdminUsers.accessOf(user)), request)
                .getResponse()
                .getStatus();
    }
}
