package org.fairshelf.admin.rights;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.fairshelf.admin.screen.PlainText;
import org.fairshelf.admin.screen.Refusal;
import org.fairshelf.rights.Ground;
import org.jspecify.annotations.Nullable;

/** What a person sent who works on a request, cleaned and checked. Immutable. */
final class DeedForm {

    /** The longest reason that is told to the person. */
    static final int REASON_LIMIT = 500;

    /** What can be done. */
    enum Deed {
        LOOK,
        FILE,
        CARRY_OUT,
        EXTEND,
        REFUSE,
        WITHDRAW,
        CLARIFY,
        CLARIFIED;

        static Deed of(@Nullable String word) {
            for (Deed deed : values()) {
                if (deed.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                    return deed;
                }
            }
            throw new Refusal(Refusal.Reason.UNKNOWN_INPUT);
        }
    }

    final String id;
    final Deed deed;
    final String reason;
    final @Nullable Ground ground;

    private DeedForm(String id, Deed deed, String reason, @Nullable Ground ground) {
        this.id = id;
        this.deed = deed;
        this.reason = reason;
        this.ground = ground;
    }

    /**
     * Reads the form's fields.
     *
     * @throws Refusal if a value is one that no page of ours sends
     */
    static DeedForm of(HttpServletRequest request) {
        Deed deed = Deed.of(one(request, "deed"));
        String id = one(request, "id");
        String reason = one(request, "reason");
        Ground ground = Ground.of(one(request, "ground")).orElse(null);
        boolean needsReason = deed == Deed.EXTEND || deed == Deed.REFUSE;
        if (id == null || (needsReason && reason == null) || (deed == Deed.REFUSE && ground == null)) {
            throw new Refusal(Refusal.Reason.UNKNOWN_INPUT);
        }
        return new DeedForm(id, deed, reason == null ? "" : PlainText.line(reason), ground);
    }

    /** What is wrong with it, as the last part of a message key; {@code null} if nothing. */
    @Nullable String fault() {
        if (deed == Deed.EXTEND && reason.isEmpty()) {
            return "reason";
        }
        return reason.length() > REASON_LIMIT ? "too-long" : null;
    }

    /** The parameter; {@code null} if there is none, or several. */
    static @Nullable String one(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null || values.length != 1 ? null : values[0];
    }
}
