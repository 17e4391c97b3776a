package org.fairshelf.shared;

/**
 * Decides whether Fairshelf does anything at all in a shop. One stored setting holds the answer for all nodes of a shop and
 * for its admin; while it is off, the shop is what it would be without Fairshelf.
 */
public interface MainSwitch {

    /**
     * Reads the stored setting, uncached. Never throws: a setting that was never made or cannot be read means "off".
     */
    boolean isOn();

    /**
     * Stores a new position and records it in the trail, both or neither. Turning it to where it stands already is recorded
     * too: somebody decided.
     *
     * @param actor who turns it, as shown to people later
     * @param reason why, in the actor's words; blank if none was given, and the trail entry has none then
     * @throws IllegalArgumentException if actor or reason do not fit into a trail entry
     * @throws IllegalStateException if it cannot be stored; the position is then unchanged
     */
    void turn(boolean on, String actor, String reason);
}
