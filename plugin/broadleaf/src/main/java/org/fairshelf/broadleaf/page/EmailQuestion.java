package org.fairshelf.broadleaf.page;

import org.fairshelf.broadleaf.consent.EmailBox;
import org.fairshelf.broadleaf.consent.PurposeText;
import org.jspecify.annotations.Nullable;

/** The box at an email field, or nothing. For templates. Immutable. */
public final class EmailQuestion {

    private final @Nullable PurposeText text;

    EmailQuestion(@Nullable PurposeText text) {
        this.text = text;
    }

    /** Whether to ask: not while Fairshelf is off, and not who has answered already. */
    public boolean isVisible() {
        return text != null;
    }

    public String getField() {
        return EmailBox.FIELD;
    }

    public String getWordingField() {
        return EmailBox.WORDING;
    }

    /** What is asked, in the words of the notice; {@code null} if nothing is asked. */
    public @Nullable PurposeText getText() {
        return text;
    }
}
