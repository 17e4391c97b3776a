package org.fairshelf.sample.shop.storefront;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.broadleafcommerce.common.web.BroadleafLocaleResolverImpl;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the frame and the words of the page into the model of a view. */
@Component("shopFrameMaker")
final class FrameMaker {
    private static final Log LOG = LogFactory.getLog(FrameMaker.class);
    /** The bean that answers the module's own templates. */
    private static final String MODULE = "fsExpression";

    private final Shelves shelves;
    private final Words words;
    private final boolean moduleLine;

    @Autowired
    FrameMaker(Shelves shelves, Words words, BeanFactory beans) {
        this.shelves = shelves;
        this.words = words;
        this.moduleLine = hasModule(beans);
    }

    /**
     * Whether the layout may include the module's templates: it cannot include one that does not exist, and one whose beans are not there,
     * because only the lines in web.xml are missing, would fail.
     */
    static boolean hasModule(BeanFactory beans) {
        return beans.containsBean(MODULE);
    }

    void addTo(Map<String, Object> model, HttpServletRequest request) {
        model.put("say", words);
        model.put("frame", frame(request));
    }

    private Frame frame(HttpServletRequest request) {
        String path = pathOf(request);
        return new Frame(
                categories(path),
                cartCount(),
                visitor(),
                path,
                SearchTerm.of(request.getParameter("q")).text(),
                inLanguage("de", path, request),
                inLanguage("en", path, request),
                moduleLine);
    }

    /** An error page must not fail for what stands around it: without a database there is simply no navigation. */
    private List<Frame.Link> categories(String path) {
        try {
            List<Frame.Link> links = new ArrayList<>();
            for (Category category : shelves.categories()) {
                String url = category.getUrl();
                links.add(new Frame.Link(category.getName(), url, path.equals(url) || path.startsWith(url + "/")));
            }
            return Collections.unmodifiableList(links);
        } catch (RuntimeException e) {
            LOG.warn("No navigation on this page", e);
            return Collections.emptyList();
        }
    }

    private static int cartCount() {
        Order cart = CartState.getCart();
        return cart == null || cart.getOrderItems() == null ? 0 : cart.getItemCount();
    }

    private static @Nullable String visitor() {
        Customer customer = SignedIn.customer();
        return customer == null ? null : customer.getFirstName();
    }

    /** The address the visitor asked for, also on an error page that was forwarded to. */
    private static String pathOf(HttpServletRequest request) {
        Object forwarded = request.getAttribute("javax.servlet.forward.request_uri");
        Object failed = request.getAttribute("javax.servlet.error.request_uri");
        if (forwarded != null) {
            return forwarded.toString();
        }
        return failed != null ? failed.toString() : request.getRequestURI();
    }

    /** A page that answered to a POST has no address in another language but its own without the sent fields. */
    private static String inLanguage(String language, String path, HttpServletRequest request) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/" + path.replaceAll("^/+", ""));
        if ("GET".equals(request.getMethod())) {
            for (Map.Entry<String, String[]> sent : request.getParameterMap().entrySet()) {
                if (!sent.getKey().equals(BroadleafLocaleResolverImpl.LOCALE_CODE_PARAM)) {
                    address.queryParam(sent.getKey(), (Object[]) sent.getValue());
                }
            }
        }
        return address.queryParam(BroadleafLocaleResolverImpl.LOCALE_CODE_PARAM, language)
                .build()
                .encode()
                .toUriString();
    }
}
