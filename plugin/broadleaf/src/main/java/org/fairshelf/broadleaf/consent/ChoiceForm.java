package org.fairshelf.broadleaf.consent;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choice;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notice;
import org.fairshelf.consent.Notices;
import org.fairshelf.privacy.Purpose;

/** Reads a choice from a form of ours. */
final class ChoiceForm {

    private final Notices notices;

    ChoiceForm(Notices notices) {
        this.notices = notices;
    }

    /** The choice; empty if the form says something that none of our forms says. */
    Optional<Choice> read(HttpServletRequest request) {
        Notice notice = notices.ofForm(request.getParameter("wording")).orElse(null);
        Means means = Means.of(request.getParameter("means"))
                .filter(each -> each == Means.BLOCK || each == Means.PRIVACY_CENTRE || each == Means.ACCOUNT)
                .orElse(null);
        Map<Purpose, Answer> answers = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.asked()) {
            String[] sent = request.getParameterValues(purpose.word());
            if (sent != null) {
                Answer answer = sent.length == 1 ? Answer.of(sent[0]).orElse(null) : null;
                if (answer == null) {
                    return Optional.empty();
                }
                answers.put(purpose, answer);
            }
        }
        if (notice == null || means == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Choice.of(answers, means, notice.wording()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
