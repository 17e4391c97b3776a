package org.fairshelf.broadleaf.consent;

import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.fairshelf.broadleaf.hooks.HookWork;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choice;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notice;
import org.fairshelf.consent.Notices;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * The box at the email field of registration and checkout. It stands in the shop's own form and counts when that form has led to an account
 * or an order; a box that was left empty is no answer.
 */
public final class EmailBox {

    /** The name of the box in the form. */
    public static final String FIELD = "fs_email";
    /** The name of the field that says which wording was shown. */
    public static final String WORDING = "fs_wording";

    private final ChoiceDesk desk;
    private final Notices notices;
    private final EmailAllowed allowed;

    /** Stores nothing yet. */
    public EmailBox(ChoiceDesk desk, Notices notices, EmailAllowed allowed) {
        this.desk = desk;
        this.notices = notices;
        this.allowed = allowed;
    }

    /** What happens to it after a registration. */
    public HookWork<Customer> ofRegistration() {
        return customer -> work(Means.REGISTRATION, customer.getId(), null, allowed::atRegistration);
    }

    /** What happens to it after an order. */
    public HookWork<Order> ofCheckout() {
        return order -> {
            Customer customer = order.getCustomer();
            Long account = customer != null && customer.isRegistered() ? customer.getId() : null;
            Long id = order.getId();
            String address = order.getEmailAddress();
            return work(Means.CHECKOUT, account, address, (subject, locale) -> {
                if (account == null && id != null && address != null) {
                    allowed.atGuestsOrder(subject, locale, id, address.trim());
                }
            });
        };
    }

    private @Nullable Callable<Runnable> work(
            Means means, @Nullable Long customer, @Nullable String address, BiConsumer<SubjectId, Locale> then) {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        HttpServletRequest request = context == null ? null : context.getRequest();
        HttpServletResponse response = context == null ? null : context.getResponse();
        if (request == null || response == null || !Answer.YES.word().equals(request.getParameter(FIELD))) {
            return null;
        }
        Notice notice = notices.ofForm(request.getParameter(WORDING)).orElse(null);
        if (notice == null
                || (customer == null && (address == null || address.trim().isEmpty()))) {
            return null;
        }
        Choice choice = Choice.of(Collections.singletonMap(Purpose.EMAIL, Answer.YES), means, notice.wording());
        Choice reachable = customer == null && address != null ? choice.reaching(address.trim()) : choice;
        Sender sender = Sender.of(request);
        return () -> {
            ChoiceDesk.Taken taken = desk.store(sender, customer, reachable);
            taken.subject().ifPresent(subject -> then.accept(subject, sender.locale));
            return () -> desk.tell(reachable, taken, sender, request, response);
        };
    }
}
