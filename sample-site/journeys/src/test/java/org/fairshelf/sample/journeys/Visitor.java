package org.fairshelf.sample.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody with cookies who reads pages and fills in forms, without JavaScript. */
final class Visitor {
    private final SampleShop shop;
    private final CookieManager cookies = new PlainCookies();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final HttpClient http = client(HttpClient.Redirect.NORMAL);
    private final HttpClient httpWithoutRedirects = client(HttpClient.Redirect.NEVER);

    Visitor(SampleShop shop) {
        this.shop = shop;
    }

    private HttpClient client(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** From now on this header goes along with every request. */
    Visitor sending(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** From now on this header does not go along any more. */
    Visitor notSending(String header) {
        headers.remove(header);
        return this;
    }

    /** What goes along with every request besides the cookies. */
    Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** The cookies that the shop has given, by name. */
    Map<String, String> cookies() {
        Map<String, String> all = new TreeMap<>();
        cookies.getCookieStore().getCookies().forEach(cookie -> all.put(cookie.getName(), cookie.getValue()));
        return all;
    }

    /** Loses a cookie, as browsers do when it is past its time. */
    void lose(String cookie) {
        cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(cookie))
                .toList()
                .forEach(each -> cookies.getCookieStore().remove(shop.page("/"), each));
    }

    /** Has a cookie that the shop may not have given. */
    Visitor having(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(shop.page("/"), cookie);
        return this;
    }

    Page visit(String path) {
        return visit(shop.page(path));
    }

    Page visit(URI address) {
        return send(HttpRequest.newBuilder(address).GET(), http);
    }

    /** What a page is sent as, for those who only want to know how long it takes. */
    String fetch(String path) {
        HttpResponse<String> response =
                answer(HttpRequest.newBuilder(shop.page(path)).GET(), http);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " is answered with " + response.statusCode());
        }
        return response.body();
    }

    /** Posts fields as a form would, without having looked at a page first. */
    Page post(String path, Map<String, String> fields) {
        return post(shop.page(path), List.copyOf(fields.entrySet()), http);
    }

    private Page post(URI address, List<Map.Entry<String, String>> fields, HttpClient client) {
        String body = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                client);
    }

    private Page send(HttpRequest.Builder request, HttpClient client) {
        return new Page(answer(request, client));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request, HttpClient client) {
        headers.forEach(request::header);
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Java takes a cookie with {@code Max-Age} for one of RFC 2965 and sends it as no browser does: with $Version and in quotes. */
    private static final class PlainCookies extends CookieManager {
        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            super.put(address, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setVersion(0));
        }
    }

    /** An answer of the shop. */
    final class Page {
        private final HttpResponse<String> response;
        private final Document document;

        private Page(HttpResponse<String> response) {
            this.response = response;
            this.document = Jsoup.parse(response.body(), response.uri().toString());
        }

        int status() {
            return response.statusCode();
        }

        String path() {
            return response.uri().getPath();
        }

        /** The value of a header; empty if the answer has none of that name. */
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** What was sent, before anybody has read it as a page. */
        String body() {
            return response.body();
        }

        Document document() {
            return document;
        }

        String text() {
            return document.text();
        }

        /** The first form that the selector finds. */
        Form form(String selector) {
            if (document.selectFirst(selector) instanceof FormElement form) {
                return new Form(form);
            }
            throw new AssertionError(
                    "No form " + selector + " on " + response.uri() + " (" + status() + "):\n" + text());
        }
    }

    /** A form with the values a browser would send: what is chosen by default, and what is filled in. */
    final class Form {
        private final FormElement element;
        private final List<Map.Entry<String, String>> fields = new ArrayList<>();

        private Form(FormElement element) {
            this.element = element;
            for (Connection.KeyVal field : element.formData()) {
                fields.add(Map.entry(field.key(), field.value()));
            }
        }

        /** With that value and no other of that name. */
        Form with(String name, String value) {
            return without(name).also(name, value);
        }

        /** With that value, too. */
        Form also(String name, String value) {
            fields.add(Map.entry(name, value));
            return this;
        }

        Form without(String name) {
            fields.removeIf(field -> field.getKey().equals(name));
            return this;
        }

        Page send() {
            return post(address(), fields, http);
        }

        /** Sends it and looks at the answer itself, wherever that may lead. */
        Page sendAndStay() {
            return post(address(), fields, httpWithoutRedirects);
        }

        private URI address() {
            return URI.create(element.absUrl("action").isEmpty() ? element.baseUri() : element.absUrl("action"));
        }
    }
}
