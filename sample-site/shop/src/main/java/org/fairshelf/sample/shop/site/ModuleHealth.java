package org.fairshelf.sample.shop.site;

import java.util.Collection;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.shared.MainSwitch;
import org.springframework.context.ApplicationContext;

/** One line about the installed module for the start screen. */
final class ModuleHealth {
    private final ApplicationContext context;

    ModuleHealth(ApplicationContext context) {
        this.context = context;
    }

    String sentence() {
        Collection<SchemaState> schemas =
                context.getBeansOfType(SchemaState.class).values();
        Collection<MainSwitch> switches =
                context.getBeansOfType(MainSwitch.class).values();
        if (schemas.isEmpty() || switches.isEmpty()) {
            return "is not installed in this shop.";
        }
        SchemaState schema = schemas.iterator().next();
        if (!schema.ready()) {
            return "cannot work: " + schema.problem().orElse("its tables are missing") + " The shop sells without it.";
        }
        return switches.iterator().next().isOn()
                ? "is on, its tables are ready."
                : "is switched off; the shop is what it would be without it.";
    }
}
