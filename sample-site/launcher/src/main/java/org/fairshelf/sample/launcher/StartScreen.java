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
                "    1. Look at a product and say No to the question there. Look around, then open Your privacy",
                "       at the foot of a page: nobody knows you.",
                "    2. Say Yes there and look around again: everything is listed. Say No: it is gone.",
                "    3. Buy something as a guest, or log in as the shopper: a year of orders is in the account.",
                "    4. Open the admin, menu Fairshelf, page Today, and turn Fairshelf off: nobody is asked any more.",
                "    5. Open the lab, break what Fairshelf promises, and watch the automatic checks notice.",
                "",
                "  Ctrl-C stops it.",
                "",
                ""));
        out.flush();
    }
}
