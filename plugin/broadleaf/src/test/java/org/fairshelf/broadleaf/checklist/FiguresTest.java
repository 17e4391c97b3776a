package org.fairshelf.broadleaf.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void numbers_come_back_as_numbers_and_texts_as_texts() {
        List<Object> figures = List.of(184L, "browsing", "12", "", -3L);

        assertThat(Figures.read(Figures.write(figures))).isEqualTo(figures);
        assertThat(Figures.read(Figures.write(List.of()))).isEmpty();
        assertThat(Figures.read(Figures.write(List.of(7)))).isEqualTo(List.of(7L));
    }

    @Test
    void whatever_a_check_says_fits_into_its_column_and_is_read_again() {
        List<Object> huge = List.of("x".repeat(990), "two\nlines\u0000", 9_999_999_999L);

        String written = Figures.write(huge);
        assertThat(written).hasSizeLessThanOrEqualTo(1000);
        assertThat(Figures.read(written)).hasSizeGreaterThan(1).startsWith("x".repeat(990));
        assertThat(Figures.read("n12x\n\nq")).containsExactly("12x", "", "");
    }
}
