package org.fairshelf.broadleaf.page;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.web.catalog.ProductHandlerMapping;
import org.fairshelf.broadleaf.consent.PurposeText;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.hooks.Guard;
import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Zone;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Shopper;
import org.fairshelf.consent.Standing;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a block shows to whom: a question or a line about one purpose (the confirmation of an order is about purchases, all others about
 * browsing), and products, whose list says what it rests on.
 */
public final class Blocks {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final String CONFIRMATION = "confirmation";
    private static final int MOST = 4;

    private final Guard guard;
    private final Shoppers shoppers;
    private final Shelf shelf;
    private final SeenProducts seen;
    private final Notices notices;
    private final Clock clock;
    private final ZoneId zone;

    /** Shows nothing yet. */
    public Blocks(
            Guard guard,
            Shoppers shoppers,
            Shelf shelf,
            SeenProducts seen,
            Notices notices,
            Clock clock,
            Settings settings) {
        this.guard = guard;
        this.shoppers = shoppers;
        this.shelf = shelf;
        this.seen = seen;
        this.notices = notices;
        this.clock = clock;
        this.zone = Zone.of(settings);
    }

    /**
     * The block for whoever this page is made for. Nothing to show while Fairshelf is off.
     *
     * @param name letters, digits and hyphens
     */
    Block of(String name, HttpServletRequest request, Locale locale) {
        Shopper shopper = NAME.matcher(name).matches() ? shoppers.of(request) : null;
        if (shopper == null) {
            return Block.nothing();
        }
        Visit visit = Visit.of(request);
        Purpose purpose = name.equals(CONFIRMATION) ? Purpose.PURCHASES : Purpose.BROWSING;
        Standing standing = Standing.of(shopper, purpose, clock, zone);
        Block.Kind kind = shopper.isWithoutData() ? Block.Kind.NOTHING : kind(standing, purpose);
        PurposeText text = new PurposeText(notices.current(locale), purpose);
        Block block = new Block(name, kind, purpose, text, standing == Standing.VISIT, visit.takeSaid());
        Product shown = shown(request);
        Shelf.Stock stock =
                guard.call(Hook.PAGE, shelf.stock(name, shopper, visit.memory(), shown), Shelf.Stock.none());
        List<PickedProduct> picks = shelf.show(stock, shown, MOST);
        if (!picks.isEmpty()) {
            block = block.recommending(picks);
        }
        if (kind != Block.Kind.AGREED) {
            return block;
        }
        List<SeenProduct> products = seen.show(stock.history(), shown == null ? null : shown.getId(), MOST);
        return products.isEmpty() ? block : block.showing(products);
    }

    private static Block.Kind kind(Standing standing, Purpose purpose) {
        switch (standing) {
            case OPEN:
                return Block.Kind.QUESTION;
            case SIGNALLED:
                return Block.Kind.SIGNALLED;
            case PAUSED:
                return Block.Kind.PAUSED;
            case GIVEN:
            case VISIT:
                return purpose == Purpose.BROWSING ? Block.Kind.AGREED : Block.Kind.NOTHING;
            default:
                return Block.Kind.NOTHING;
        }
    }

    private static @Nullable Product shown(HttpServletRequest request) {
        Object product = request.getAttribute(ProductHandlerMapping.CURRENT_PRODUCT_ATTRIBUTE_NAME);
        return product instanceof Product ? (Product) product : null;
    }
}
