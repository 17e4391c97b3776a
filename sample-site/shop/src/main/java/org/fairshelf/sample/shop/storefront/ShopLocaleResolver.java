package org.fairshelf.sample.shop.storefront;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.common.web.BroadleafLocaleResolverImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The platform has chosen the language of a request before the servlet is reached. Where its filters did not run (error
 * pages), the visitor's last choice is still in the session.
 */
final class ShopLocaleResolver implements LocaleResolver {
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Object chosen = request.getAttribute(BroadleafLocaleResolverImpl.LOCALE_VAR);
        if (chosen == null) {
            HttpSession session = request.getSession(false);
            chosen = session == null ? null : session.getAttribute(BroadleafLocaleResolverImpl.LOCALE_VAR);
        }
        if (chosen instanceof org.broadleafcommerce.common.locale.domain.Locale) {
            return new Locale(languageOf(((org.broadleafcommerce.common.locale.domain.Locale) chosen).getLocaleCode()));
        }
        return Locale.ENGLISH;
    }

    private static String languageOf(String localeCode) {
        int region = localeCode.indexOf('_');
        return region < 0 ? localeCode : localeCode.substring(0, region);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException(
                "The language is chosen with " + BroadleafLocaleResolverImpl.LOCALE_CODE_PARAM);
    }
}
