package org.fairshelf.broadleaf.shared;

import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Addresses within the shop, so that nobody can be sent elsewhere from here. */
public final class LocalPath {

    private static final int LONGEST = 500;

    private LocalPath() {}

    /** The address of the page that is shown, without the context path, with its query. */
    public static String of(HttpServletRequest request) {
        Object forwarded = request.getAttribute("javax.servlet.forward.request_uri");
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        String context = request.getContextPath();
        String local = path.startsWith(context) ? path.substring(context.length()) : path;
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
        return safe(query == null ? local : local + "?" + query, "/");
    }

    /** The address if it is one within the shop, otherwise the other one. */
    public static String safe(@Nullable String address, String otherwise) {
        if (address == null || address.length() > LONGEST || !address.startsWith("/") || address.startsWith("//")) {
            return otherwise;
        }
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || c >= 127 || c == '\\' || c == '"' || c == '<' || c == '>') {
                return otherwise;
            }
        }
        return address;
    }
}
