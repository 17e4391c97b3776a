package org.fairshelf.sample.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the shop answers to a request that no proper client sends; status line and headers are part of it. */
record RawAnswer(String everything) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Request line and headers go out as they are. Best of HTTP/1.0, whose answers come in one piece. */
    static RawAnswer to(SampleShop shop, String requestLine, String... headers) {
        StringBuilder request = new StringBuilder(requestLine).append("\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), shop.port())) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return new RawAnswer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number behind the version in the first line. */
    int status() {
        return Integer.parseInt(everything.split(" ", 3)[1]);
    }

    Document document() {
        return Jsoup.parse(everything.substring(everything.indexOf("\r\n\r\n") + 4));
    }
}
