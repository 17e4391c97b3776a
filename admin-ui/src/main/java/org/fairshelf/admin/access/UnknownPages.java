package org.fairshelf.admin.access;

import org.fairshelf.admin.screen.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers addresses below ours that no page has. Without it the platform's generic entity pages would take
 * {@code /fairshelf/anything} for an entity of the section and fail.
 */
@Controller
final class UnknownPages {

    private final AdminAccess access;

    UnknownPages(AdminAccess access) {
        this.access = access;
    }

    @RequestMapping({"/fairshelf/{page}", "/fairshelf/{page}/{part}", "/fairshelf/{page}/{part}/{rest}"})
    String unknown() {
        access.viewer();
        throw new Refusal(Refusal.Reason.NO_PAGE);
    }
}
