package org.fairshelf.broadleaf.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairshelf.broadleaf.consent.PurposeText;

/** What the page of an account asks, or nothing. For templates. Immutable. */
public final class AccountQuestions {

    private static final AccountQuestions NONE = new AccountQuestions(Collections.emptyList(), false, "");

    private final List<PurposeText> questions;
    private final boolean unproven;
    private final String said;

    AccountQuestions(List<PurposeText> questions, boolean unproven, String said) {
        this.questions = Collections.unmodifiableList(new ArrayList<>(questions));
        this.unproven = unproven;
        this.said = said;
    }

    static AccountQuestions none() {
        return NONE;
    }

    public boolean isVisible() {
        return !questions.isEmpty() || !said.isEmpty();
    }

    /** What is asked, each on its own. */
    public List<PurposeText> getQuestions() {
        return questions;
    }

    /** Whether the shop has an earlier word on emails that nobody can prove. */
    public boolean isUnproven() {
        return unproven;
    }

    /** What has just been chosen, as the last part of a message key; empty if nothing. */
    public String getSaid() {
        return said;
    }
}
