package org.fairshelf.broadleaf.hooks;

class InMemoryPulseStoreTest extends PulseStoreContract {

    @Override
    PulseStore emptyStore() {
        return new InMemoryPulseStore();
    }
}
