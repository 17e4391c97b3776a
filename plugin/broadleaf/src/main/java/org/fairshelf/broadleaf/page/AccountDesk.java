package org.fairshelf.broadleaf.page;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.fairshelf.broadleaf.consent.EarlierCustomers;
import org.fairshelf.broadleaf.consent.PurposeText;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.hooks.Guard;
import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.SignedIn;
import org.fairshelf.broadleaf.shared.Zone;
import org.fairshelf.consent.Notice;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Shopper;
import org.fairshelf.consent.Standing;
import org.fairshelf.privacy.Purpose;

/**
 * Decides what the page of an account asks its customer (requirement F23): whether earlier orders may be used, and, of whom the shop says
 * that mails are wanted, whether that is so. Only those who were there before Fairshelf: all others are asked as they shop.
 */
public final class AccountDesk {

    private final Guard guard;
    private final Shoppers shoppers;
    private final EarlierCustomers earlier;
    private final Notices notices;
    private final Clock clock;
    private final ZoneId zone;

    /** Asks nothing yet. */
    public AccountDesk(
            Guard guard, Shoppers shoppers, EarlierCustomers earlier, Notices notices, Clock clock, Settings settings) {
        this.guard = guard;
        this.shoppers = shoppers;
        this.earlier = earlier;
        this.notices = notices;
        this.clock = clock;
        this.zone = Zone.of(settings);
    }

    /** What is asked on the page that this request is for. Nothing while Fairshelf is off, and nothing of guests. */
    AccountQuestions of(HttpServletRequest request, Locale locale) {
        Customer customer = SignedIn.customer().orElse(null);
        Shopper shopper = customer == null ? null : shoppers.of(request);
        if (customer == null || shopper == null) {
            return AccountQuestions.none();
        }
        boolean emails = isOpen(shopper, Purpose.EMAIL);
        boolean purchases = isOpen(shopper, Purpose.PURCHASES);
        // Of whoever has answered both nothing is looked up.
        Optional<Boolean> said = emails || purchases
                ? guard.call(Hook.PAGE, () -> earlier.saidToWantMail(customer.getId()), Optional.empty())
                : Optional.empty();
        boolean unproven = emails && said.orElse(false);
        Notice notice = notices.current(locale);
        List<PurposeText> questions = new ArrayList<>();
        if (unproven) {
            questions.add(new PurposeText(notice, Purpose.EMAIL));
        }
        if (purchases && said.isPresent()) {
            questions.add(new PurposeText(notice, Purpose.PURCHASES));
        }
        return new AccountQuestions(questions, unproven, Visit.of(request).takeSaid());
    }

    private boolean isOpen(Shopper shopper, Purpose purpose) {
        return Standing.of(shopper, purpose, clock, zone) == Standing.OPEN;
    }
}
