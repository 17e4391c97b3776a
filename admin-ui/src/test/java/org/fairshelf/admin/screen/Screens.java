package org.fairshelf.admin.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The frame around our pages, for tests; the menu has no entry of ours. */
public final class Screens {

    private Screens() {}

    public static AdminScreen screen() {
        return new AdminScreen(mock(AdminNavigationService.class));
    }

    private static HandlerExceptionResolver refusals() {
        return new RefusalPage(screen());
    }

    /** What a controller of ours answers, refusals included. */
    public static MvcResult answer(Object controller, RequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setHandlerExceptionResolvers(refusals())
                .build()
                .perform(request)
                .andReturn();
    }

    /** It is the page that tells a person why not. */
    public static void assertRefused(MvcResult answer, int status, String word) {
        assertThat(answer.getResponse().getStatus()).isEqualTo(status);
        assertThat(answer.getModelAndView().getModel())
                .containsEntry("viewType", "fairshelf/refusal")
                .containsEntry("refusal", word);
    }
}
