package org.fairshelf.broadleaf.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choice;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.privacy.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceFormTest {

    private final Map<String, String[]> sent = new HashMap<>(Map.of(
            "wording", new String[] {"1_de"}, "means", new String[] {"block"}, "browsing", new String[] {"visit"}));
    private final ChoiceForm form = new ChoiceForm(Notices.read());

    @Test
    void reads_what_a_form_of_ours_says() {
        Choice choice = form.read(request()).orElseThrow();

        assertThat(choice.answers()).isEqualTo(Map.of(Purpose.BROWSING, Answer.VISIT));
        assertThat(choice.means()).isEqualTo(Means.BLOCK);
        assertThat(choice.wording().language()).isEqualTo("de");
    }

    @ParameterizedTest
    @CsvSource({
        "wording, 9_de",
        "wording, ''",
        "wording, 1_fr",
        "means, login",
        "means, signal",
        "means, import",
        "means, ''",
        "browsing, perhaps",
        "browsing, YES",
        "purchases, visit",
        "email, visit"
    })
    void refuses_what_none_of_them_says(String field, String value) {
        sent.put(field, new String[] {value});

        assertThat(form.read(request())).isEmpty();
    }

    @Test
    void refuses_a_form_that_answers_nothing_or_says_two_things_at_once() {
        sent.remove("browsing");
        assertThat(form.read(request())).isEmpty();

        sent.put("browsing", new String[] {"yes", "no"});
        assertThat(form.read(request())).isEmpty();
    }

    @Test
    void purposes_that_nobody_is_asked_about_are_not_read() {
        sent.remove("browsing");
        sent.put("audit", new String[] {"yes"});
        sent.put("rights", new String[] {"yes"});

        assertThat(form.read(request())).isEmpty();
    }

    private HttpServletRequest request() {
        HttpServletRequest request = mock(HttpServletRequest.class);
        sent.forEach((name, values) -> {
            when(request.getParameter(name)).thenReturn(values[0]);
            when(request.getParameterValues(name)).thenReturn(values);
        });
        return request;
    }
}
