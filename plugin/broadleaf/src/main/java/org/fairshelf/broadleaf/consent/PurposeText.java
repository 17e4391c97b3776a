package org.fairshelf.broadleaf.consent;

import org.fairshelf.consent.Notice;
import org.fairshelf.privacy.Purpose;

/** What a notice says about one purpose. For templates. Immutable. */
public final class PurposeText {

    private final Notice notice;
    private final Purpose purpose;

    /** Of a purpose that is asked for. */
    public PurposeText(Notice notice, Purpose purpose) {
        this.notice = notice;
        this.purpose = purpose;
    }

    /** The name of the purpose in forms. */
    public String getWord() {
        return purpose.word();
    }

    public String getName() {
        return notice.text(purpose, Notice.Part.NAME);
    }

    public String getQuestion() {
        return notice.text(purpose, Notice.Part.QUESTION);
    }

    public String getBenefit() {
        return notice.text(purpose, Notice.Part.BENEFIT);
    }

    public String getData() {
        return notice.text(purpose, Notice.Part.DATA);
    }

    public String getRetention() {
        return notice.text(purpose, Notice.Part.RETENTION);
    }

    /** What forms say about the wording that is shown. */
    public String getWording() {
        return notice.forForm();
    }
}
