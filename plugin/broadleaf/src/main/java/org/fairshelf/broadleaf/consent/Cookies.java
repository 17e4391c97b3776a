package org.fairshelf.broadleaf.consent;

import java.time.Duration;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.consent.Refusals;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Fairshelf's two cookies. {@code fs_subject} holds a random secret, and exists only after a yes. {@code fs_choice} holds what was refused and
 * when, without any identifier. Scripts see neither.
 */
final class Cookies {

    static final String SUBJECT = "fs_subject";
    static final String CHOICE = "fs_choice";

    /** Six months, as {@link Refusals} counts them, and a little. */
    private static final Duration REFUSED = Duration.ofDays(186);

    private Cookies() {}

    /** The secret of the browser; {@code null} if it sends none, or something that cannot be one. */
    static @Nullable String secret(HttpServletRequest request) {
        String value = value(request, SUBJECT);
        return SubjectId.isHex128(value) ? value : null;
    }

    static Refusals refusals(HttpServletRequest request) {
        return Refusals.parse(value(request, CHOICE));
    }

    static void remember(String secret, Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
        set(SUBJECT, secret, lifetime, request, response);
    }

    static void forgetSubject(HttpServletRequest request, HttpServletResponse response) {
        if (value(request, SUBJECT) != null) {
            set(SUBJECT, "", Duration.ZERO, request, response);
        }
    }

    static void refused(Refusals refusals, HttpServletRequest request, HttpServletResponse response) {
        if (!refusals.isEmpty()) {
            set(CHOICE, refusals.toText(), REFUSED, request, response);
        } else if (value(request, CHOICE) != null) {
            set(CHOICE, "", Duration.ZERO, request, response);
        }
    }

    /** By hand: the platform's servlet API knows no SameSite. */
    private static void set(
            String name, String value, Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
        String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        response.addHeader(
                "Set-Cookie",
                name + "=" + value + "; Path=" + path + "; Max-Age=" + lifetime.toMillis() / 1000
                        + "; HttpOnly; SameSite=Lax" + (request.isSecure() ? "; Secure" : ""));
    }

    private static @Nullable String value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (name.equals(cookie.getName())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
