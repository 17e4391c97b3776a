package org.fairshelf.broadleaf.privacy;

import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.privacy.DataController;

/** Who is responsible, as the properties of the shop say. */
public final class ControllerOfShop {

    private ControllerOfShop() {}

    /** Reads {@code fairshelf.controller.name} and its neighbours. The name is that of the shop in mails unless set, the law that of the EU. */
    public static DataController read(Settings settings) {
        return new DataController(
                settings.text("fairshelf.controller.name", settings.text("fairshelf.mail.shop.name", "")),
                settings.text("fairshelf.controller.address", ""),
                settings.text("fairshelf.controller.email", ""),
                settings.text("fairshelf.controller.phone", ""),
                settings.text("fairshelf.controller.jurisdiction", "EU"));
    }
}
