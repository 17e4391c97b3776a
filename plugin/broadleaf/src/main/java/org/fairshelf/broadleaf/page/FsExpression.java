package org.fairshelf.broadleaf.page;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.web.expression.BroadleafVariableExpression;
import org.fairshelf.broadleaf.consent.PurposeText;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.hooks.Guard;
import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.broadleaf.shared.LocalPath;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Zone;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Shopper;
import org.fairshelf.consent.Standing;
import org.fairshelf.privacy.Purpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;

/** What templates may ask Fairshelf: {@code #fs}. The hook PAGE. Nothing here throws: a page is shown whatever happens to us. */
public final class FsExpression implements BroadleafVariableExpression {

    private static final Logger LOG = LoggerFactory.getLogger(FsExpression.class);

    private static final String ON = FsExpression.class.getName() + ".on";

    private final Guard guard;
    private final Shoppers shoppers;
    private final Blocks blocks;
    private final AccountDesk account;
    private final Notices notices;
    private final Clock clock;
    private final ZoneId zone;

    /** Answers behind the guard. */
    public FsExpression(
            Guard guard,
            Shoppers shoppers,
            Blocks blocks,
            AccountDesk account,
            Notices notices,
            Clock clock,
            Settings settings) {
        this.guard = guard;
        this.shoppers = shoppers;
        this.blocks = blocks;
        this.account = account;
        this.notices = notices;
        this.clock = clock;
        this.zone = Zone.of(settings);
    }

    @Override
    public String getName() {
        return "fs";
    }

    /** Whether Fairshelf takes part in this page: {@code th:if="${#fs.isOn()}"}. */
    public boolean isOn() {
        HttpServletRequest request = Shoppers.request();
        Object known = request == null ? null : request.getAttribute(ON);
        if (known instanceof Boolean) {
            return (Boolean) known;
        }
        boolean on = guard.call(Hook.PAGE, () -> Boolean.TRUE, Boolean.FALSE);
        if (request != null) {
            // A page is on or off as a whole, and asks once.
            request.setAttribute(ON, on);
        }
        return on;
    }

    /** The block of that name: {@code ${#fs.block('product')}}. */
    public Block block(String name) {
        HttpServletRequest request = Shoppers.request();
        try {
            return request == null ? Block.nothing() : blocks.of(name, request, locale());
        } catch (RuntimeException | Error e) {
            LOG.warn("The block '{}' could not be made; the page goes without it.", name, e);
            return Block.nothing();
        }
    }

    /** What the page of an account asks: {@code ${#fs.account()}}. */
    public AccountQuestions account() {
        HttpServletRequest request = Shoppers.request();
        try {
            return request == null ? AccountQuestions.none() : account.of(request, locale());
        } catch (RuntimeException | Error e) {
            LOG.warn("The questions of an account could not be made; its page goes without them.", e);
            return AccountQuestions.none();
        }
    }

    /** The box at an email field: {@code ${#fs.email()}}. */
    public EmailQuestion email() {
        HttpServletRequest request = Shoppers.request();
        Shopper shopper = request == null ? null : shoppers.of(request);
        boolean asks = shopper != null && Standing.of(shopper, Purpose.EMAIL, clock, zone) == Standing.OPEN;
        return new EmailQuestion(asks ? new PurposeText(notices.current(locale()), Purpose.EMAIL) : null);
    }

    /** Whether this page is shown without the shopper's data. */
    public boolean isWithoutData() {
        HttpServletRequest request = Shoppers.request();
        return request != null && Visit.of(request).isWithoutData();
    }

    /**
     * What the shopper has to be told once: the words of the purposes that are now refused because guest and account had said different
     * things. Empty if nothing.
     */
    public Set<String> told() {
        HttpServletRequest request = Shoppers.request();
        Set<String> words = new TreeSet<>();
        if (request != null && shoppers.of(request) != null) {
            Visit.of(request).takeTold().forEach(purpose -> words.add(purpose.word()));
        }
        return words;
    }

    /** The address of this page within the shop, for forms that lead back to it. */
    public String here() {
        HttpServletRequest request = Shoppers.request();
        return request == null ? "/" : LocalPath.of(request);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
