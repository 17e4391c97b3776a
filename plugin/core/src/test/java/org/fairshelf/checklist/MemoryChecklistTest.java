package org.fairshelf.checklist;

import org.fairshelf.fixtures.ChecklistStoreContract;
import org.fairshelf.fixtures.MemoryChecklist;

class MemoryChecklistTest extends ChecklistStoreContract {

    @Override
    protected ChecklistStore emptyStore() {
        return new MemoryChecklist();
    }
}
