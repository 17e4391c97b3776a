package org.fairshelf.broadleaf.recommend;

import java.time.Clock;
import java.time.Instant;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.broadleaf.shared.LocalPath;
import org.fairshelf.broadleaf.shared.ProblemPage;
import org.fairshelf.broadleaf.shared.ProblemPage.Problem;
import org.fairshelf.capture.Capture;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/** Takes "not for me" from blocks: the product is not recommended to this shopper any more, from the next page on (requirement F17). */
@Controller
public final class NotForMeController {

    private static final Logger LOG = LoggerFactory.getLogger(NotForMeController.class);

    private final Shoppers shoppers;
    private final Capture capture;
    private final CatalogService catalog;
    private final FormToken token;
    private final ProblemPage problems;
    private final Clock clock;

    /** Takes nothing yet. */
    public NotForMeController(
            Shoppers shoppers,
            Capture capture,
            CatalogService catalog,
            FormToken token,
            ProblemPage problems,
            Clock clock) {
        this.shoppers = shoppers;
        this.capture = capture;
        this.catalog = catalog;
        this.token = token;
        this.problems = problems;
        this.clock = clock;
    }

    /** One product. Whoever allows nothing any more is led back, and nothing is written. */
    @RequestMapping(value = "/fairshelf/not-for-me", method = RequestMethod.POST)
    public @Nullable ModelAndView decline(HttpServletRequest request, HttpServletResponse response) {
        if (!token.isOfThisSession(request)) {
            return problems.of(Problem.STALE_FORM, response);
        }
        Long product = product(request.getParameter("product"));
        if (product == null) {
            return problems.of(Problem.UNKNOWN_INPUT, response);
        }
        Shopper shopper = shoppers.of(request);
        if (shopper == null) {
            return problems.of(Problem.OFF, response);
        }
        Visit visit = Visit.of(request);
        try {
            if (record(shopper, product, visit)) {
                visit.said("not-for-me");
                visit.keep(request);
            }
        } catch (IllegalStateException e) {
            LOG.warn("A shopper's word on a recommendation could not be stored; the shopper was told.", e);
            return problems.of(Problem.NOT_STORED, response);
        }
        String block = request.getParameter("block");
        String anchor = block != null && block.matches("[a-z][a-z0-9-]{0,39}") ? "#fs-" + block : "";
        ProblemPage.seeOther(
                request.getContextPath() + LocalPath.safe(request.getParameter("back"), "/") + anchor, response);
        return null;
    }

    private boolean record(Shopper shopper, long product, Visit visit) {
        Instant now = clock.instant();
        Event.Type type =
                shopper.consents().allows(Purpose.BROWSING, now) ? Event.Type.NOT_FOR_ME : Event.Type.NOT_FOR_ME_BOUGHT;
        if (shopper.isWithoutData() || !shopper.consents().allows(type.purpose(), now)) {
            return false;
        }
        // Said twice it is kept once.
        capture.record(shopper, Event.of(type, now, "not-for-me-" + product, product), Place.BLOCK, visit.memory());
        return true;
    }

    /** {@code null} for what no product of the shop has as its id. */
    private @Nullable Long product(@Nullable String text) {
        if (text == null || !text.matches("-?\\d{1,18}")) {
            return null;
        }
        long id = Long.parseLong(text);
        return catalog.findProductById(id) == null ? null : id;
    }
}
