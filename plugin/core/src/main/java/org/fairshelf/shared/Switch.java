package org.fairshelf.shared;

/** Something that a person can turn on and off for all nodes of a shop and for its admin, effective at the next request. */
public interface Switch {

    /**
     * Reads the stored setting, uncached. Never throws: a setting that cannot be read means "off".
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
