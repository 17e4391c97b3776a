package org.fairshelf.sample.shop.lab;

/** Something that the lab breaks and heals. Its name is the word in addresses, forms and texts. */
abstract class LabSwitch {
    private final String name;
    private final String breaking;
    private final String healing;

    /** Forms say {@code breaking} to break it and {@code healing} to heal it. */
    LabSwitch(String name, String breaking, String healing) {
        this.name = name;
        this.breaking = breaking;
        this.healing = healing;
    }

    public final String getName() {
        return name;
    }

    /** What a form says to turn it from where it stands. */
    public final String getNext() {
        return isBroken() ? healing : breaking;
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
