package org.fairshelf.sample.shop.storefront;

import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Confirms an order by mail, in the language it was placed in. It carries no advertising, so it needs no consent. */
@Component("shopOrderMail")
final class OrderMail {
    private static final Log LOG = LogFactory.getLog(OrderMail.class);
    private static final String FROM = "Saltmarsh <orders@example.com>";

    private final JavaMailSender mail;
    private final TemplateEngine templates;
    private final Words words;
    private final Stock stock;
    private final String shop;

    @Autowired
    OrderMail(
            @Qualifier("blMailSender") JavaMailSender mail,
            @Qualifier("blEmailTemplateEngine") TemplateEngine templates,
            Words words,
            Stock stock,
            @Value("${site.baseurl}") String shop) {
        this.mail = mail;
        this.templates = templates;
        this.words = words;
        this.stock = stock;
        this.shop = shop;
    }

    /** Never fails: the order is placed, whatever becomes of its mail. */
    void confirm(Order order) {
        try {
            OrderView view = OrderView.of(order, stock);
            MimeMessage message = mail.createMimeMessage();
            MimeMessageHelper parts = new MimeMessageHelper(message, true, "UTF-8");
            parts.setFrom(FROM);
            parts.setTo(String.valueOf(view.getEmail()));
            parts.setSubject(words.text("mail.order.subject", String.valueOf(view.getNumber())));
            parts.setSentDate(order.getSubmitDate());
            parts.setText(text(view), html(view));
            mail.send(message);
        } catch (MessagingException | RuntimeException e) {
            LOG.error("The confirmation of order " + order.getId() + " was not sent", e);
        }
    }

    private String html(OrderView order) {
        Context context = new Context(words.locale());
        context.setVariable("order", order);
        context.setVariable("say", words);
        context.setVariable("shop", shop);
        return templates.process("order-confirmation", context);
    }

    private String text(OrderView order) {
        StringBuilder text = new StringBuilder();
        text.append(words.text("mail.order.thanks")).append("\n\n");
        text.append(words.text("mail.order.number", String.valueOf(order.getNumber())))
                .append("\n\n");
        for (OrderLine line : order.getLines()) {
            text.append(line.getQuantity()).append(" × ").append(line.getName());
            if (!line.getVariant().isEmpty()) {
                text.append(" (").append(line.getVariant()).append(')');
            }
            text.append("   ").append(words.price(line.getTotal())).append('\n');
        }
        text.append('\n').append(words.text("mail.order.delivery")).append("   ");
        text.append(words.price(order.getDelivery())).append('\n');
        text.append(words.text("mail.order.total")).append("   ");
        text.append(words.price(order.getTotal())).append("\n\n");
        return text.append(words.text("mail.order.why")).append('\n').toString();
    }
}
