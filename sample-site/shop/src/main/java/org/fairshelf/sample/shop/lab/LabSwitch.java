package org.fairshelf.sample.shop.lab;

import java.util.Collections;
import java.util.List;

/** Something that the lab breaks and heals. Its name is the word in addresses, forms and texts. */
abstract class LabSwitch {
    private final String name;
    private final String breaking;
    private final String healing;
    private final List<String> items;

    /** Breaks no promise: the checklist stays as it is. */
    LabSwitch(String name, String breaking, String healing) {
        this(name, breaking, healing, Collections.emptyList());
    }

    /** Forms say {@code breaking} to break it and {@code healing} to heal it; {@code items} of the checklist turn with it. */
    LabSwitch(String name, String breaking, String healing, List<String> items) {
        this.name = name;
        this.breaking = breaking;
        this.healing = healing;
        this.items = items;
    }

    public final String getName() {
        return name;
    }

    /** What a form says to turn it from where it stands. */
    public final String getNext() {
        return isBroken() ? healing : breaking;
    }

    public final List<String> getItems() {
        return items;
    }

    public abstract boolean isBroken();

    /** To where it stands already: nothing happens. */
    abstract void turn(boolean broken);

    /** False, and nothing is changed, if no form says that word. */
    final boolean turn(String word) {
        boolean broken = word.equals(breaking);
        if (!broken && !word.equals(healing)) {
            return false;
        }
        turn(broken);
        return true;
    }
}
