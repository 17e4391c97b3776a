package org.fairshelf.broadleaf.shared;

import javax.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.ModelAndView;

/** A page that says what went wrong, and that nothing was changed, instead of an error of the server. */
public final class ProblemPage {

    /** What went wrong. Each has its own words in the message bundle. */
    public enum Problem {
        /** The form's token is not the one of this session. */
        STALE_FORM("form", HttpServletResponse.SC_FORBIDDEN),
        /** Something that none of our forms sends. */
        UNKNOWN_INPUT("input", HttpServletResponse.SC_BAD_REQUEST),
        /** It could not be stored or read. */
        NOT_STORED("storing", HttpServletResponse.SC_SERVICE_UNAVAILABLE),
        /** Nothing can be agreed to while Fairshelf is off. */
        OFF("off", HttpServletResponse.SC_CONFLICT),
        /** A link from a mail that leads nowhere: forged, cut off, or about somebody who was forgotten. */
        UNKNOWN_LINK("link", HttpServletResponse.SC_NOT_FOUND),
        /** A link from a mail that is past its time. */
        OLD_LINK("old-link", HttpServletResponse.SC_GONE),
        /** A link that confirms a privacy request, and is past its time. */
        OLD_REQUEST_LINK("old-request-link", HttpServletResponse.SC_GONE),
        /** A link that works once, and has. */
        USED_LINK("used-link", HttpServletResponse.SC_GONE),
        /** A privacy request in words that are missing or too many, or by nobody whom the shop could answer. */
        UNKNOWN_WORDS("words", HttpServletResponse.SC_BAD_REQUEST),
        /** A link from a mail that was only a test. */
        SAMPLE_LINK("sample-link", HttpServletResponse.SC_NOT_FOUND),
        /** A receipt that is not among the shopper's own, whether or not there is one. */
        UNKNOWN_RECEIPT("receipt", HttpServletResponse.SC_NOT_FOUND),
        /** Something that only an account can have. */
        SIGN_IN("sign-in", HttpServletResponse.SC_FORBIDDEN),
        /** The account was sent enough today (RFC 6585). */
        ENOUGH_MAIL("enough-mail", 429),
        /** There is no mail server at the moment. */
        NO_POST("no-post", HttpServletResponse.SC_SERVICE_UNAVAILABLE),
        /** The mail server does not take mails to the account's address. */
        MAIL_REFUSED("mail-refused", HttpServletResponse.SC_CONFLICT);

        private final String word;
        private final int status;

        Problem(String word, int status) {
            this.word = word;
            this.status = status;
        }
    }

    private final MessageSource messages;

    /** With the words of that source. */
    public ProblemPage(MessageSource messages) {
        this.messages = messages;
    }

    /** The page. */
    public ModelAndView of(Problem problem, HttpServletResponse response) {
        response.setStatus(problem.status);
        String title = messages.getMessage(
                "fairshelf.problem." + problem.word + ".title", null, LocaleContextHolder.getLocale());
        ModelAndView page = new ModelAndView("fairshelf/problem");
        page.addObject("problem", problem.word);
        page.addObject("pageTitle", title);
        return page;
    }

    /** Leads to another page after a form, in a way that loading it again does not send the form again. */
    public static void seeOther(String address, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
