package org.fairshelf.admin.screen;

import org.fairshelf.shared.Switch;
import org.jspecify.annotations.Nullable;

/** What a person sent with a switch, cleaned and checked. Immutable. */
public final class SwitchForm {

    /** The longest reason; longer ones go back to the person. Shorter than the trail allows, for one glance on the page. */
    public static final int REASON_LIMIT = 300;

    private final boolean on;
    private final String reason;

    private SwitchForm(boolean on, String reason) {
        this.on = on;
        this.reason = reason;
    }

    /**
     * Reads the form's fields.
     *
     * @param to {@code on} or {@code off}
     * @param reason in the person's words; missing and blank mean that none was given
     * @throws Refusal if {@code to} is something else: no page of ours sends that
     */
    public static SwitchForm of(@Nullable String to, @Nullable String reason) {
        if (!"on".equals(to) && !"off".equals(to)) {
            throw new Refusal(Refusal.Reason.UNKNOWN_INPUT);
        }
        return new SwitchForm("on".equals(to), reason(reason));
    }

    /** A reason, cleaned; empty for null. */
    public static String reason(@Nullable String reason) {
        return reason == null ? "" : PlainText.line(reason);
    }

    /**
     * Turns the switch, unless it stands there already (a second click, a colleague).
     *
     * @param login of the person
     * @return the word for what to tell
     * @throws Refusal if it could not be stored
     */
    public String turn(Switch target, String login) {
        String position = on ? "on" : "off";
        if (target.isOn() == on) {
            return "unchanged." + position;
        }
        try {
            target.turn(on, login, reason);
        } catch (IllegalStateException notStored) {
            throw new Refusal(Refusal.Reason.NOT_STORED, notStored);
        }
        return position;
    }

    /** Empty if none was given. */
    public String reason() {
        return reason;
    }

    public boolean reasonFits() {
        return reason.length() <= REASON_LIMIT;
    }
}
