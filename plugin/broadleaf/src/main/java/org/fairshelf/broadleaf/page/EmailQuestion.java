package org.fairshelf.broadleaf.page;

import org.fairshelf.broadleaf.consent.EmailBox;
import org.fairshelf.consent.Notice;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/** The box at an email field, or nothing. For templates. Immutable. */
public final class EmailQuestion {

    private final @Nullable Notice notice;

    EmailQuestion(@Nullable Notice notice) {
        this.notice = notice;
    }

    /** Whether to ask: not while Fairshelf is off, and not who has answered already. */
    public boolean isVisible() {
        return notice != null;
    }

    public String getField() {
        return EmailBox.FIELD;
    }

    public String getWordingField() {
        return EmailBox.WORDING;
    }

    public String getWording() {
        return notice == null ? "" : notice.forForm();
    }

    public String getQuestion() {
        return text(Notice.Part.QUESTION);
    }

    public String getBenefit() {
        return text(Notice.Part.BENEFIT);
    }

    public String getData() {
        return text(Notice.Part.DATA);
    }

    public String getRetention() {
        return text(Notice.Part.RETENTION);
    }

    private String text(Notice.Part part) {
        return notice == null ? "" : notice.text(Purpose.EMAIL, part);
    }
}
