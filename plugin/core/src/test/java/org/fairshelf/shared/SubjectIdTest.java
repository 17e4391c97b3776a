package org.fairshelf.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectIdTest {

    private static final String DIGITS = "00112233445566778899aabbccddeeff";

    @Test
    void is_random_and_has_the_form_that_is_stored() {
        Set<SubjectId> many = new HashSet<>();
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 1_000; i++) {
            SubjectId subject = SubjectId.random(random);
            assertThat(SubjectId.parse(subject.digits())).contains(subject);
            many.add(subject);
        }

        assertThat(many).hasSize(1_000);
    }

    @Test
    void does_not_tell_logs_who_it_is() {
        assertThat(SubjectId.of(DIGITS)).hasToString("subject 0011…");
        assertThat(SubjectId.of(DIGITS).digits()).isEqualTo(DIGITS);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "0011",
                "00112233445566778899AABBCCDDEEFF",
                "00112233445566778899aabbccddeeff0",
                "00112233445566778899aabbccddeeff\n",
                " 0112233445566778899aabbccddeeff",
                "g0112233445566778899aabbccddeeff",
                "\u0660\u0660112233445566778899aabbccddeeff"
            })
    void takes_nothing_else_for_a_subject(String text) {
        assertThat(SubjectId.parse(text)).isEmpty();
        assertThat(SubjectId.isHex128(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> SubjectId.of(text));
    }
}
