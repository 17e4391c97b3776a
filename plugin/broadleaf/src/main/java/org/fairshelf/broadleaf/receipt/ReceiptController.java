package org.fairshelf.broadleaf.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.receipt.ReceiptFile.Form;
import org.fairshelf.broadleaf.shared.Dates;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.broadleaf.shared.ProblemPage;
import org.fairshelf.broadleaf.shared.ProblemPage.Problem;
import org.fairshelf.broadleaf.shared.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/**
 * The receipts of a shopper (requirement X5): the page, the files, the mail, and the public keys. A receipt that is not the shopper's own is
 * answered as one that does not exist. All of it works while Fairshelf is off, too.
 */
@Controller
public final class ReceiptController {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptController.class);
    private static final String ONE = Issuer.RECEIPTS + "{id}";

    private final Shoppers shoppers;
    private final Receipts receipts;
    private final ReceiptFiles files;
    private final ReceiptMail mail;
    private final ReceiptKeys keys;
    private final Issuer issuer;
    private final FormToken token;
    private final ProblemPage problems;
    private final MessageSource messages;
    private final Dates dates;

    /** Shows nothing yet. */
    public ReceiptController(
            Shoppers shoppers,
            Receipts receipts,
            ReceiptFiles files,
            ReceiptMail mail,
            ReceiptKeys keys,
            Issuer issuer,
            FormToken token,
            ProblemPage problems,
            MessageSource messages,
            Settings settings) {
        this.shoppers = shoppers;
        this.receipts = receipts;
        this.files = files;
        this.mail = mail;
        this.keys = keys;
        this.issuer = issuer;
        this.token = token;
        this.problems = problems;
        this.messages = messages;
        this.dates = new Dates(settings);
    }

    /** The page. */
    @RequestMapping(value = ONE, method = RequestMethod.GET)
    public ModelAndView page(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
        neverKept(response);
        Locale locale = LocaleContextHolder.getLocale();
        try {
            ConsentReceipt receipt = receipts.find(shoppers.read(request), id).orElse(null);
            if (receipt == null) {
                return problems.of(Problem.UNKNOWN_RECEIPT, response);
            }
            ModelAndView page = new ModelAndView("fairshelf/receipt");
            page.addObject("receipt", shown(receipt, locale));
            page.addObject("said", Visit.of(request).takeSaid());
            page.addObject("signedIn", Account.signedIn().isPresent());
            page.addObject("mailed", mail.isPossible());
            page.addObject("pageTitle", messages.getMessage("fairshelf.receipt.title", null, locale));
            return page;
        } catch (IllegalStateException e) {
            LOG.warn("A receipt could not be shown; the shopper was told.", e);
            return problems.of(Problem.NOT_STORED, response);
        }
    }

    /** The files, each under its own ending. */
    @RequestMapping(value = ONE + "/{file:.+}", method = RequestMethod.GET)
    public @Nullable ModelAndView file(
            @PathVariable("id") String id,
            @PathVariable("file") String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        neverKept(response);
        ReceiptFile file;
        try {
            Optional<Form> form = Form.ending(ending);
            file = receipts.find(shoppers.read(request), id)
                    .flatMap(receipt -> form.flatMap(known -> files.of(receipt, known)))
                    .orElse(null);
        } catch (IllegalStateException e) {
            LOG.warn("A receipt could not be made; the shopper was told.", e);
            return problems.of(Problem.NOT_STORED, response);
        }
        if (file == null) {
            return problems.of(Problem.UNKNOWN_RECEIPT, response);
        }
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        write(file.type(), file.bytes(), response);
        return null;
    }

    /** With what the signatures can be checked, by everybody and for ever. */
    @RequestMapping(value = Issuer.KEYS, method = RequestMethod.GET)
    public @Nullable ModelAndView keys(HttpServletResponse response) throws IOException {
        byte[] all;
        try {
            all = keys.publicKeys().getBytes(StandardCharsets.UTF_8);
        } catch (IllegalStateException e) {
            LOG.warn("The public keys of receipts could not be read; whoever asked was told.", e);
            return problems.of(Problem.NOT_STORED, response);
        }
        // Private, although it is everybody's: the shop gives a stranger the cookie of a new session along with it.
        response.setHeader("Cache-Control", "private, max-age=300");
        response.setHeader("Access-Control-Allow-Origin", "*");
        write("application/jwk-set+json", all, response);
        return null;
    }

    /** Sends a receipt to the account that asks for it. */
    @RequestMapping(value = "/fairshelf/receipt", method = RequestMethod.POST)
    public @Nullable ModelAndView send(HttpServletRequest request, HttpServletResponse response) {
        if (!token.isOfThisSession(request)) {
            return problems.of(Problem.STALE_FORM, response);
        }
        Account account = Account.signedIn().orElse(null);
        if (account == null) {
            return problems.of(Problem.SIGN_IN, response);
        }
        Locale locale = LocaleContextHolder.getLocale();
        try {
            ConsentReceipt receipt = receipts.find(shoppers.read(request), request.getParameter("receipt"))
                    .orElse(null);
            return receipt == null
                    ? problems.of(Problem.UNKNOWN_RECEIPT, response)
                    : answer(mail.send(receipt, shown(receipt, locale), account, locale), receipt, request, response);
        } catch (IllegalStateException e) {
            LOG.warn("A receipt could not be written; the shopper was told.", e);
            return problems.of(Problem.NOT_STORED, response);
        }
    }

    private @Nullable ModelAndView answer(
            ReceiptMail.End end, ConsentReceipt receipt, HttpServletRequest request, HttpServletResponse response) {
        switch (end) {
            case TOO_OFTEN:
                return problems.of(Problem.ENOUGH_MAIL, response);
            case NO_POST:
                return problems.of(Problem.NO_POST, response);
            case REFUSED:
                return problems.of(Problem.MAIL_REFUSED, response);
            default:
                break;
        }
        Visit visit = Visit.of(request);
        visit.said(end == ReceiptMail.End.SENT ? "receipt-sent" : "receipt-perhaps");
        visit.keep(request);
        ProblemPage.seeOther(request.getContextPath() + Issuer.RECEIPTS + receipt.id(), response);
        return null;
    }

    private ReceiptPage shown(ConsentReceipt receipt, Locale locale) {
        return new ReceiptPage(receipt, issuer, dates, new ReceiptWords(messages, locale), locale);
    }

    private static void write(String type, byte[] content, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static void neverKept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Vary", "Cookie");
        // The address tells nobody anything, but it is the shopper's alone.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
