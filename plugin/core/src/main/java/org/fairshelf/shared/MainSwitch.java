package org.fairshelf.shared;

/**
 * Decides whether Fairshelf does anything at all in a shop. One stored setting holds the answer for all nodes of a shop and
 * for its admin; while it is off, or was never turned on, the shop is what it would be without Fairshelf.
 */
public interface MainSwitch extends Switch {}
