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
                "    Privacy   " + base + "/privacy    what is known about you, and your choices",
                "    Lab       " + base + "/lab        break a promise, make Fairshelf fail, watch",
                "",
                "    Shopper   shopper@example.com   password  shopper",
                "    Merchant  admin                 password  admin",
                "",
                "  Fairshelf   " + health,
                "",
                "  A short tour",
                "    1. Say No to the question on the first page, look around, and open Your privacy at the foot",
                "       of a page: nobody knows you. What is popular is the same for everybody.",
                "    2. Say Yes there to browsing and purchase history, look at a few products, and buy one as a",
                "       guest; tick the box for emails.",
                "    3. Open the first page again: it picks for you. Ask one of them Why this?",
                "    4. Read the welcome mail in the outbox: it says why you got it, and stops with one click.",
                "    5. Say No on Your privacy: the list is gone with the next page.",
                "    6. Open the admin, menu Fairshelf: what your shop promises, and whether it keeps it. Then break",
                "       a promise in the lab, let the checks look, and watch the checklist turn.",
                "",
                "  Ctrl-C stops it.",
                "",
                ""));
        out.flush();
    }
}
