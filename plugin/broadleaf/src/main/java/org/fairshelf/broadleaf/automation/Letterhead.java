package org.fairshelf.broadleaf.automation;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import org.fairshelf.broadleaf.shared.Settings;
import org.jspecify.annotations.Nullable;

/** Who writes: the sender, the name and the address of the shop, as its properties say. Immutable. */
public final class Letterhead {

    /** The property of the sender. */
    public static final String FROM = "fairshelf.mail.from";
    /** The property of the shop's address. */
    public static final String URL = "fairshelf.mail.shop.url";

    private final @Nullable InternetAddress from;
    private final @Nullable URI url;
    private final String name;

    /** Reads the properties. The shop's address is the platform's {@code site.baseurl} unless set, its name that of the host. */
    public Letterhead(Settings settings) {
        this.from = sender(settings.text(FROM, ""));
        this.url = address(settings.text(URL, settings.text("site.baseurl", "")));
        String host = url == null ? "" : url.getHost();
        this.name = settings.text("fairshelf.mail.shop.name", host);
    }

    /** The property without which no mail can be written; empty if all are there. */
    public Optional<String> missing() {
        if (from == null) {
            return Optional.of(FROM);
        }
        return url == null ? Optional.of(URL) : Optional.empty();
    }

    /** The name of the shop. */
    public String name() {
        return name;
    }

    /** Whether the shop's address is known. */
    public boolean hasAddress() {
        return url != null;
    }

    /**
     * The address of a page of the shop.
     *
     * @param path begins with a slash
     * @throws IllegalStateException if the shop's address is not known
     */
    public String page(String path) {
        if (url == null) {
            throw new IllegalStateException("Set " + URL + ": mails need the address of the shop.");
        }
        String base = url.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /**
     * The sender.
     *
     * @throws IllegalStateException if none is known
     */
    InternetAddress from() {
        if (from == null) {
            throw new IllegalStateException("Set " + FROM + ": mails need a sender.");
        }
        return (InternetAddress) from.clone();
    }

    private static @Nullable InternetAddress sender(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            InternetAddress[] parsed = InternetAddress.parse(text, true);
            if (parsed.length != 1 || parsed[0].getAddress().indexOf('@') < 1) {
                return null;
            }
            // Encodes a name that is not ASCII.
            return parsed[0].getPersonal() == null
                    ? parsed[0]
                    : new InternetAddress(parsed[0].getAddress(), parsed[0].getPersonal(), "UTF-8");
        } catch (AddressException | UnsupportedEncodingException e) {
            return null;
        }
    }

    private static @Nullable URI address(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
