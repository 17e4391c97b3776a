package org.fairshelf.fairness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One stranger's stay in the shop, in one window: which pages were opened, and what was sent and kept meanwhile. */
final class Stay implements AutoCloseable {
    private static final double PATIENCE = 20_000;
    private static final Set<String> ONLY_READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Pages pages;
    private final Window window;
    private final Set<String> allowed;
    private final BrowserContext context;
    private final Page page;
    private final List<String> sent = new ArrayList<>();
    private final Set<String> unreached = new TreeSet<>();

    Stay(Chromium chromium, Pages pages, Window window, Set<String> allowed) {
        this.pages = pages;
        this.window = window;
        this.allowed = allowed;
        this.context = chromium.stranger(window);
        context.setDefaultTimeout(PATIENCE);
        context.onRequest(this::note);
        context.onRequestFailed(request -> {
            if (!pages.contain(request.url()) && request.url().startsWith("http")) {
                unreached.add(Pages.host(request.url()));
            }
        });
        this.page = context.newPage();
    }

    private void note(Request request) {
        if (!ONLY_READING.contains(request.method()) && request.url().startsWith("http")) {
            String path = Pages.path(request.url());
            if (!allowed.contains(path)) {
                sent.add(request.method() + " " + path);
            }
        }
    }

    /** Opens the page, or says why it cannot be looked at. */
    void open(URI address) {
        Response answer;
        try {
            answer = page.navigate(address.toString());
        } catch (PlaywrightException e) {
            throw new NotMeasured(address + " does not answer: " + Chromium.firstLine(e) + ". Is the shop running?");
        }
        check(address, answer);
    }

    private void check(URI address, @Nullable Response answer) {
        if (answer != null && answer.status() >= 400) {
            throw new NotMeasured(address + " is answered with the status " + answer.status() + ".");
        }
        if (!pages.contain(page.url())) {
            throw new NotMeasured(address + " leads to " + page.url() + ", which was not given.");
        }
    }

    Page page() {
        return page;
    }

    /** Where one is, for the sentences about it. */
    String at(URI address) {
        return window.at(address.toString());
    }

    /** What was sent that changes something. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    /** The cookies that were not allowed. */
    Set<String> cookies() {
        return unallowed("the cookie ", context.cookies().stream().map(cookie -> cookie.name));
    }

    /** The keys in the stores of a page that were not allowed. */
    Set<String> keys(Look look) {
        return unallowed("the key ", look.kept().stream());
    }

    private Set<String> unallowed(String kind, Stream<String> names) {
        return names.filter(name -> !allowed.contains(name))
                .map(name -> kind + name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Hosts that the page asked for and the browser did not reach. */
    Set<String> unreached() {
        return Set.copyOf(unreached);
    }

    @Override
    public void close() {
        context.close();
    }
}
