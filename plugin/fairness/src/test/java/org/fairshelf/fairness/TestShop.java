package org.fairshelf.fairness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/** A small shop that asks, listens to a no, and may have bad habits. */
final class TestShop implements AutoCloseable {
    static final String STYLES = styles();

    static {
        // Else each answer waits 40 ms for being acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What it does besides, or instead. */
    enum Habit {
        NONE,
        HAS_ITS_LETTERS_ELSEWHERE,
        ASKS_AGAIN(Rule.ASKED_ONCE),
        ASKS_ARE_YOU_SURE(Rule.ONE_CLICK),
        REFUSES_A_NO(Rule.ONE_CLICK),
        SETS_A_COOKIE_FIRST(Rule.NOTHING_BEFORE),
        KEEPS_A_KEY_FIRST(Rule.NOTHING_BEFORE),
        LEADS_THE_HAND(Rule.NOTHING_CHOSEN),
        COUNTS_SCROLLING(Rule.ONLY_A_CLICK_IS_YES),
        COUNTS_WAITING(Rule.ONLY_A_CLICK_IS_YES),
        COUNTS_CLOSING(Rule.ONLY_A_CLICK_IS_YES),
        COUNTS_LEAVING(Rule.ONLY_A_CLICK_IS_YES),
        ASKS_BY_SCRIPT(Rule.WITHOUT_SCRIPT),
        ASKS_NOTHING,
        LEADS_ELSEWHERE,
        IS_CLOSED;

        private final Set<Rule> broken;

        Habit(Rule... broken) {
            this.broken = Set.of(broken);
        }

        /** The rules that it breaks. */
        Set<Rule> broken() {
            return broken;
        }
    }

    private static final String QUESTION = Resource.text("question.html");
    private static final String YES_BY_SCRIPT =
            "navigator.sendBeacon('/fairshelf/choice', new URLSearchParams({browsing: 'yes'}))";

    private final HttpServer server;
    private final Habit habit;
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private final Set<String> hosts = new CopyOnWriteArraySet<>();

    TestShop(Habit habit) {
        this.habit = habit;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String page(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The answers that were sent. */
    List<String> answers() {
        return List.copyOf(answers);
    }

    /** The names of hosts under which somebody came. */
    Set<String> wasReachedAs() {
        return Set.copyOf(hosts);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            hosts.add(exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", ""));
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith(".css")) {
                send(exchange, 200, "text/css", STYLES);
            } else if (exchange.getRequestMethod().equals("POST")) {
                choose(exchange);
            } else if (habit == Habit.IS_CLOSED) {
                send(exchange, 503, "text/html", "Closed");
            } else if (habit == Habit.LEADS_ELSEWHERE) {
                exchange.getResponseHeaders()
                        .set(
                                "Location",
                                "http://localhost:" + server.getAddress().getPort() + "/");
                exchange.sendResponseHeaders(302, -1);
            } else {
                show(exchange);
            }
        }
    }

    private void choose(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answers.add(form.contains("browsing=yes") ? "yes" : form.contains("browsing=no") ? "no" : form);
        if (habit == Habit.REFUSES_A_NO) {
            send(exchange, 500, "text/html", "Something went wrong");
        } else if (habit == Habit.ASKS_ARE_YOU_SURE && !cookies(exchange).contains("unsure")) {
            exchange.getResponseHeaders().add("Set-Cookie", "unsure=1; Path=/");
            back(exchange);
        } else {
            exchange.getResponseHeaders().add("Set-Cookie", "fs_choice=no; Path=/");
            back(exchange);
        }
    }

    private static void back(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
    }

    private void show(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Set-Cookie", "JSESSIONID=1; Path=/");
        if (habit == Habit.SETS_A_COOKIE_FIRST) {
            exchange.getResponseHeaders().add("Set-Cookie", "visitor=42; Path=/; Max-Age=1000");
        }
        boolean asks = habit != Habit.ASKS_NOTHING
                && (habit == Habit.ASKS_AGAIN || !cookies(exchange).contains("fs_choice"));
        String question = asks ? asked() : "";
        send(
                exchange,
                200,
                "text/html; charset=utf-8",
                Resource.text("shop.html").replace("<!--question-->", question));
    }

    private String asked() {
        return switch (habit) {
            case KEEPS_A_KEY_FIRST -> QUESTION + "<script>localStorage.setItem('visitor', 42)</script>";
            case LEADS_THE_HAND -> QUESTION + "<script>document.querySelector('[value=yes]').focus()</script>";
            case COUNTS_SCROLLING ->
                QUESTION + "<script>addEventListener('scroll', () => " + YES_BY_SCRIPT + ", {once: true})</script>";
            case COUNTS_WAITING -> QUESTION + "<script>setTimeout(() => " + YES_BY_SCRIPT + ", 30000)</script>";
            case COUNTS_CLOSING ->
                QUESTION.replace(
                        "<h2",
                        "<button type=\"button\" aria-label=\"Close\" onclick=\"" + YES_BY_SCRIPT + "\">×</button><h2");
            case COUNTS_LEAVING ->
                QUESTION + "<script>addEventListener('pagehide', () => " + YES_BY_SCRIPT + ")</script>";
            case ASKS_BY_SCRIPT -> "<script>document.write(`" + QUESTION + "`)</script>";
            case HAS_ITS_LETTERS_ELSEWHERE ->
                QUESTION + "<img alt=\"\" src=\"http://localhost:"
                        + server.getAddress().getPort() + "/letters.png\">";
            default -> QUESTION;
        };
    }

    private static String cookies(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String styles() {
        try (InputStream stream = Objects.requireNonNull(TestShop.class.getResourceAsStream("/fairshelf.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
