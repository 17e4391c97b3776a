package org.fairshelf.sample.shop.security;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Runs one of the platform's filters against forged forms. For a form that it refuses such a filter throws what a fault
 * behind it may throw as well; a refused form gets an answer here, a fault goes on its way.
 */
public final class FormGuard {
    private final Check check;
    private final Answer refusal;

    public FormGuard(Check check, Answer refusal) {
        this.check = check;
        this.refusal = refusal;
    }

    /** Either goes on along the chain or gives the answer for a refused form. */
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean[] passed = {false};
        try {
            check.doFilter(request, response, (passedRequest, passedResponse) -> {
                passed[0] = true;
                chain.doFilter(passedRequest, passedResponse);
            });
        } catch (ServletException e) {
            if (passed[0]) {
                throw e;
            }
            refusal.give((HttpServletRequest) request, (HttpServletResponse) response);
        }
    }

    /** The platform's filter. */
    public interface Check {
        void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException;
    }

    /** What whoever sent a refused form gets instead of a server error. */
    public interface Answer {
        void give(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
    }
}
