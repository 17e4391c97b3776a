package org.fairshelf.admin.screen;

import static org.mockito.Mockito.mock;

import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The frame around our pages, for tests; the menu has no entry of ours. */
public final class Screens {

    private Screens() {}

    public static AdminScreen screen() {
        return new AdminScreen(mock(AdminNavigationService.class));
    }

    public static HandlerExceptionResolver refusals() {
        return new RefusalPage(screen());
    }
}
