package org.fairshelf.automation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ina",
                "Änne-Sofie",
                "D'Arcy",
                "D\u2019Arcy",
                "Jean Luc",
                "J. R.",
                "José",
                "Nguyễn",
                "明",
                "Ольга",
                "e\u0301ric"
            })
    void names_of_all_kinds_are_names(String name) {
        assertThat(FirstName.of(name)).contains(name);
    }

    @Test
    void space_around_a_name_is_taken_off() {
        assertThat(FirstName.of("  Ina\t")).contains("Ina");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "-",
                "<b>Ina</b>",
                "Ina\nBcc: you@example.com",
                "{{name}}",
                "Visit http://example.com",
                "www.example.com",
                "ina@example.com",
                "You won 1000 €!",
                "Ina; DROP TABLE",
                "\u202eanI",
                "A name that goes on and on and on and on and on"
            })
    void what_does_not_look_like_one_is_left_out(String text) {
        assertThat(FirstName.of(text)).isEmpty();
    }
}
