package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;

/** The admin in a browser; keeps in mind every request that failed and every error that the browser has noticed. */
final class AdminWindow {
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private AdminWindow(Page page) {
        this.page = page;
        page.onResponse(response -> {
            if (response.status() >= 400) {
                faults.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        page.onRequestFailed(request -> {
            // The browser itself breaks off what a page still loads when it is left.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                faults.add(request.failure() + " " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add("console: " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> faults.add("uncaught: " + error));
    }

    /** A window in which somebody has logged in whose password is the login. */
    static AdminWindow of(Page page, String login) {
        AdminWindow window = new AdminWindow(page);
        page.navigate("/admin/login");
        window.logIn(login, login);
        assertThat(page.url()).doesNotEndWith("/login").doesNotContain("login_error");
        return window;
    }

    void logIn(String login, String password) {
        page.getByLabel("Username").fill(login);
        page.getByLabel("Password").fill(password);
        page.getByText("Sign In").click();
        page.waitForLoadState();
    }

    Page page() {
        return page;
    }

    /** Opens an address and waits until its lists are there, too. */
    void open(String address) {
        page.navigate(address);
        settle();
    }

    void settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Where the menu leads, from top to bottom. */
    List<String> menu() {
        return page.locator("#sideMenu a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    Locator field(String name) {
        return page.locator("input[name=\"fields['" + name + "'].value\"]");
    }

    /** Saves the form that is open and waits for the platform to say that it did. */
    void save() {
        page.locator("button.submit-button:visible").click();
        page.locator(".alert-box.success:visible")
                .getByText("Successfully saved")
                .waitFor();
        settle();
    }

    void assertNothingFailed() {
        assertThat(faults).as(page.url()).isEmpty();
        assertThat(page.locator("body").innerText()).doesNotContain("cannot be shown", "HTTP Status", "??");
    }
}
