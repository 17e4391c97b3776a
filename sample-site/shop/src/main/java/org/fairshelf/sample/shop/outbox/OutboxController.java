package org.fairshelf.sample.shop.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.sample.launcher.Mail;
import org.fairshelf.sample.launcher.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The outbox: a list of mails, and each mail as its reader would see it. */
@Controller
final class OutboxController {
    /** A mail is foreign content to this shop: it may show itself and open its links in a window of their own, and nothing else. */
    private static final String MAIL_ONLY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:";
    /** As mail programs do: a link never opens inside the mail. */
    private static final String LINKS_OPEN_ELSEWHERE = "<head>\n<base target=\"_blank\">";

    private final ServletContext servletContext;
    private final MessageSource messages;

    @Autowired
    OutboxController(ServletContext servletContext, MessageSource messages) {
        this.servletContext = servletContext;
        this.messages = messages;
    }

    @RequestMapping(value = "/outbox", method = RequestMethod.GET)
    String list(Model model) {
        model.addAttribute("mails", mails().stream().map(ShownMail::new).collect(Collectors.toList()));
        return page("outbox/outbox", model);
    }

    @RequestMapping(value = "/outbox/{number}", method = RequestMethod.GET)
    String mail(@PathVariable("number") String number, Model model, HttpServletResponse response) {
        Optional<Mail> mail = find(number);
        if (!mail.isPresent()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("unknown", true);
            return list(model);
        }
        model.addAttribute("mail", new ShownMail(mail.get()));
        return page("outbox/mail", model);
    }

    @RequestMapping(value = "/outbox/{number}/html", method = RequestMethod.GET)
    ResponseEntity<byte[]> html(@PathVariable("number") String number, HttpServletResponse response) {
        Optional<Mail> mail = find(number);
        if (!mail.isPresent()) {
            return new ResponseEntity<>(HttpStatus.NOT_FOUND);
        }
        // Replaces the header of the shop's own pages, under which a mail's inline styles would not be applied.
        response.setHeader("Content-Security-Policy", MAIL_ONLY);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.valueOf("text/html;charset=UTF-8"));
        return new ResponseEntity<>(
                mail.get().html().replace("<head>", LINKS_OPEN_ELSEWHERE).getBytes(StandardCharsets.UTF_8),
                headers,
                HttpStatus.OK);
    }

    /** A file that came along with a mail, to take it out of the outbox and never to be shown as a page. */
    @RequestMapping(value = "/outbox/{number}/files/{name:.+}", method = RequestMethod.GET)
    ResponseEntity<byte[]> file(@PathVariable("number") String number, @PathVariable("name") String name) {
        byte[] content = find(number).map(mail -> mail.attachments().get(name)).orElse(null);
        if (content == null) {
            return new ResponseEntity<>(HttpStatus.NOT_FOUND);
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        headers.set("Content-Disposition", "attachment");
        return new ResponseEntity<>(content, headers, HttpStatus.OK);
    }

    private Optional<Mail> find(String number) {
        return mails().stream()
                .filter(mail -> Integer.toString(mail.number()).equals(number))
                .findFirst();
    }

    private List<Mail> mails() {
        Object outbox = servletContext.getAttribute(Outbox.ATTRIBUTE);
        return outbox instanceof Outbox ? ((Outbox) outbox).mails() : Collections.emptyList();
    }

    private String page(String view, Model model) {
        model.addAttribute(
                "pageTitle", messages.getMessage("outbox.title", null, "Outbox", LocaleContextHolder.getLocale()));
        return view;
    }
}
