package org.fairshelf.sample.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** The windows that one test has opened in the Chromium of all tests. Each is a visitor of its own, without a past. */
final class Browser implements AutoCloseable {
    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> windows = new ArrayList<>();

    Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /** A new visitor before an empty page; addresses may be given without the name of the shop: {@code /cart}. */
    Page open(SampleShop shop, Window window) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(shop.page("/").toString())
                .setViewportSize(window.width(), window.height())
                .setLocale(window.locale())
                // Nothing glides away from under a click.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(window.javaScript()));
        windows.add(context);
        context.setDefaultTimeout(20_000);
        context.addInitScript(PageCheck.WATCH_LAYOUT);
        return context.newPage();
    }

    /** Somebody who has been in the shop already, over HTTP, goes on in a window. */
    Page goOn(SampleShop shop, Window window, Visitor visitor) {
        Page page = open(shop, window);
        page.context().setExtraHTTPHeaders(visitor.headers());
        visitor.cookies().forEach((name, value) -> page.context()
                .addCookies(
                        List.of(new Cookie(name, value).setUrl(shop.page("/").toString()))));
        return page;
    }

    /** Closes the windows of the test; the Chromium stays. */
    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
        windows.clear();
    }
}
