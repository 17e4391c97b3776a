package org.fairshelf.broadleaf.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.fairshelf.consent.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

    @ParameterizedTest
    @CsvSource(
            value = {"1, true", "0, false", "true, false", "'', false", "11, false", "0|1, true", "yes|no, false"},
            delimiter = ',')
    void the_signal_is_a_header_that_is_exactly_one(String values, boolean signal) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getHeaders("Sec-GPC")).thenReturn(Collections.enumeration(List.of(values.split("\\|", -1))));

        assertThat(Sender.signal(request)).isEqualTo(signal);
    }

    @Test
    void no_header_is_no_signal() {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getHeaders("Sec-GPC")).thenReturn(Collections.emptyEnumeration());
        assertThat(Sender.signal(request)).isFalse();

        when(request.getHeaders("Sec-GPC")).thenReturn(null);
        assertThat(Sender.signal(request)).isFalse();
    }

    @Test
    void a_browser_is_known_by_a_secret_of_the_right_form() {
        String secret = "0123456789abcdef0123456789abcdef";

        assertThat(Cookies.secret(sending(new Cookie("other", "x"), new Cookie("fs_subject", secret))))
                .isEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0123", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcdef0", "'; --"})
    void everything_else_is_a_stranger(String value) {
        assertThat(Cookies.secret(sending(new Cookie("fs_subject", value)))).isNull();
        assertThat(Cookies.secret(mock(HttpServletRequest.class))).isNull();
    }

    @Test
    void what_the_browser_remembers_as_refused_is_read_from_its_cookie() {
        assertThat(Cookies.refusals(sending(new Cookie("fs_choice", "browsing.1.20261125"))))
                .isEqualTo(Refusals.parse("browsing.1.20261125"));
        assertThat(Cookies.refusals(sending(new Cookie("fs_choice", "nonsense")))
                        .isEmpty())
                .isTrue();
    }

    private static HttpServletRequest sending(Cookie... cookies) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getCookies()).thenReturn(Arrays.copyOf(cookies, cookies.length));
        return request;
    }
}
