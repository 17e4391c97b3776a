package org.fairshelf.fairness;

/**
 * One thing that is not fair.
 *
 * @param rule which rule it breaks
 * @param place the address, the width of the window, and whether JavaScript was on
 * @param said what was measured there, as a sentence
 */
public record Finding(Rule rule, String place, String said) {
    @Override
    public String toString() {
        return place + ": " + said + " " + rule.promise() + " (" + rule.source() + ")";
    }
}
