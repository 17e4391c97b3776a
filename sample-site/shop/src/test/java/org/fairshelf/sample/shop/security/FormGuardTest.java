package org.fairshelf.sample.shop.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

class FormGuardTest {
    private static final HttpServletRequest REQUEST = unused(HttpServletRequest.class);
    private static final HttpServletResponse RESPONSE = unused(HttpServletResponse.class);

    private final List<String> happened = new ArrayList<>();
    private final FilterChain shop = (request, response) -> happened.add("reached the shop");

    @Test
    void aFormThatTheFilterLetsPassReachesTheShop() throws Exception {
        guard((request, response, chain) -> chain.doFilter(request, response)).doFilter(REQUEST, RESPONSE, shop);

        assertThat(happened).containsExactly("reached the shop");
    }

    @Test
    void aRefusedFormGetsTheAnswerAndNeverReachesTheShop() throws Exception {
        guard((request, response, chain) -> {
                    throw new ServletException("forged");
                })
                .doFilter(REQUEST, RESPONSE, shop);

        assertThat(happened).containsExactly("answered");
    }

    @Test
    void aFaultBehindTheFilterIsNoRefusedForm() {
        ServletException fault = new ServletException("a fault of the shop");

        assertThatThrownBy(() -> guard((request, response, chain) -> chain.doFilter(request, response))
                        .doFilter(REQUEST, RESPONSE, (request, response) -> {
                            throw fault;
                        }))
                .isSameAs(fault);
        assertThat(happened).isEmpty();
    }

    @Test
    void aFilterThatCannotReadTheFormHasNotRefusedIt() {
        IOException broken = new IOException("the visitor has gone");

        assertThatThrownBy(() -> guard((request, response, chain) -> {
                            throw broken;
                        })
                        .doFilter(REQUEST, RESPONSE, shop))
                .isSameAs(broken);
        assertThat(happened).isEmpty();
    }

    private FormGuard guard(FormGuard.Check check) {
        return new FormGuard(check, (request, response) -> happened.add("answered"));
    }

    /** The guard hands them on and asks them nothing. */
    private static <T> T unused(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            throw new UnsupportedOperationException(method.getName());
        }));
    }
}
