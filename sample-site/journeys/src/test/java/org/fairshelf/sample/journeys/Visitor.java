package org.fairshelf.sample.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody with cookies who reads pages and fills in forms, without JavaScript. */
final class Visitor {
    private final SampleShop shop;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Visitor(SampleShop shop) {
        this.shop = shop;
    }

    Page visit(String path) {
        return visit(shop.page(path));
    }

    Page visit(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** Posts fields as a form would, without having looked at a page first. */
    Page post(String path, Map<String, String> fields) {
        return post(shop.page(path), fields);
    }

    private Page post(URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Page(response);
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
        private final Map<String, String> fields = new LinkedHashMap<>();

        private Form(FormElement element) {
            this.element = element;
            for (Connection.KeyVal field : element.formData()) {
                fields.put(field.key(), field.value());
            }
        }

        Form with(String name, String value) {
            fields.put(name, value);
            return this;
        }

        Form without(String name) {
            fields.remove(name);
            return this;
        }

        Page send() {
            return post(
                    URI.create(element.absUrl("action").isEmpty() ? element.baseUri() : element.absUrl("action")),
                    fields);
        }
    }
}
