package org.fairshelf.admin.screen;

import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.view.RedirectView;

/** Puts a view of ours into the admin's frame: menu, breadcrumb, header. */
public final class AdminScreen {

    /** Ours around the platform's own: styles first, then its {@code modules/defaultContainer}. */
    private static final String FRAME = "modules/fairshelfContainer";

    private final AdminNavigationService navigation;

    /** Finds sections by the rows in the platform's tables. */
    public AdminScreen(AdminNavigationService navigation) {
        this.navigation = navigation;
    }

    /**
     * Prepares the model of a page and names the platform's view to render.
     *
     * @param sectionUrl the address of the menu entry that is shown as open; without such an entry none is
     * @param view our template below {@code views/fairshelf/}
     */
    public String show(String sectionUrl, String view, Model model, HttpServletResponse response) {
        AdminSection section = navigation.findAdminSectionByURI(sectionUrl);
        if (section != null) {
            model.addAttribute("sectionKey", sectionUrl.substring(1));
            model.addAttribute("currentAdminModule", section.getModule());
            model.addAttribute("currentAdminSection", section);
        }
        model.addAttribute("viewType", "fairshelf/" + view);
        // The page holds a form token and the state of this moment: going back must ask again.
        response.setHeader("Cache-Control", "private, no-store");
        return FRAME;
    }

    /** Leads from a form that was taken to a page of ours. */
    public static RedirectView seeOther(String url) {
        RedirectView view = new RedirectView(url, true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
