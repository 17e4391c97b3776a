package org.fairshelf.sample.launcher;

import java.io.PrintStream;

/** The one screen that ends a start: where everything is, how to log in, and a short tour. */
final class StartScreen {
    private final int port;

    StartScreen(int port) {
        this.port = port;
    }

    void print(PrintStream out, String health, long seconds) {
        String base = "http://localhost:" + port;
        out.print(String.join(
                System.lineSeparator(),
                "",
                "  Saltmarsh is open (" + seconds + " s).",
                "",
                "    Shop      " + base + "/",
                "    Admin     " + base + "/admin",
                "    Outbox    " + base + "/outbox     every mail the shop has sent; none leaves this machine",
                "    Lab       " + base + "/lab        make Fairshelf fail and watch the shop go on",
                "",
                "    Shopper   shopper@example.com   password  shopper",
                "    Merchant  admin                 password  admin",
                "",
                "  Fairshelf   " + health,
                "",
                "  A short tour",
                "    1. Buy something as a guest; the confirmation shows your order number.",
                "    2. Log in as the shopper: a year of orders is in the account.",
                "    3. Open the admin, menu Fairshelf, page Today: is it on, what has it seen?",
                "    4. Turn Fairshelf off there. The line at the foot of the shop's pages is gone at once.",
                "    5. Open the lab and let every call into Fairshelf fail: the shop still sells.",
                "",
                "  Ctrl-C stops it.",
                "",
                ""));
        out.flush();
    }
}
