package org.fairshelf.broadleaf.shared;

import org.fairshelf.shared.MainSwitch;

class InMemoryMainSwitchTest extends MainSwitchContract {

    @Override
    MainSwitch untouched() {
        return new InMemoryMainSwitch(trail, CLOCK);
    }
}
