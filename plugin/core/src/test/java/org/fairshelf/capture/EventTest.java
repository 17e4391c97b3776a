package org.fairshelf.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.fairshelf.privacy.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {

    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123456Z");

    @ParameterizedTest
    @CsvSource({
        "'tea', 'tea'",
        "'  green tea\t', 'green tea'",
        "'green\n\r\ttea', 'green tea'",
        "'green\u0000\u001b\u007ftea', 'green tea'",
        "'', ''",
        "' \n ', ''",
        "'Grüner Tee 🍵', 'Grüner Tee 🍵'",
        "'a''b\"c<d>', 'a''b\"c<d>'"
    })
    void keeps_what_was_searched_for_in_one_line(String typed, String kept) {
        assertThat(search(typed)).isEqualTo(kept);
    }

    @Test
    void cuts_a_long_term_and_no_character_in_two() {
        assertThat(search("a".repeat(80))).hasSize(80);
        assertThat(search("a".repeat(81))).isEqualTo("a".repeat(80));
        assertThat(search("a".repeat(79) + "🍵")).isEqualTo("a".repeat(79));
        assertThat(search("a".repeat(78) + "🍵")).isEqualTo("a".repeat(78) + "🍵");
        assertThat(search("🍵".repeat(1_000))).isEqualTo("🍵".repeat(40));
        assertThat(search("x".repeat(1_000_000))).hasSize(80);
    }

    @Test
    void ends_with_no_space_where_it_was_cut() {
        assertThat(search("a".repeat(79) + " tea")).isEqualTo("a".repeat(79));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea\ud83c", "\udf75tea", "te\ud83ca", "\udf75\ud83c"})
    void keeps_no_half_of_a_character(String broken) {
        String kept = search(broken);

        byte[] stored = kept.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(stored, StandardCharsets.UTF_8)).isEqualTo(kept);
        assertThat(kept.chars().anyMatch(unit -> Character.isSurrogate((char) unit)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"te\u0085a", "te\u2028a", "te\u2029a"})
    void keeps_no_line_break_of_whatever_kind(String broken) {
        assertThat(search(broken)).isEqualTo("te a");
    }

    @Test
    void is_told_to_the_millisecond() {
        assertThat(Event.of(Event.Type.PRODUCT_VIEW, AT, "k", 7).at())
                .isEqualTo(Instant.parse("2026-03-02T12:00:00.123Z"));
    }

    @Test
    void comes_back_from_a_store_as_it_was() {
        Event cart = Event.of(Event.Type.CART_ADD, AT, "k", 7).pieces(3);
        Event search = Event.search(AT, "s", "tea");

        assertThat(Event.stored(Event.Type.CART_ADD, AT, "k", 7, null, 3)).isEqualTo(cart);
        assertThat(Event.stored(Event.Type.SEARCH, AT, "s", 0, "tea", 0)).isEqualTo(search);
        assertThat(cart).isNotEqualTo(cart.pieces(4)).isNotEqualTo(search);
    }

    @Test
    void only_orders_and_answers_that_rest_on_them_are_for_purchases_and_the_rest_for_browsing() {
        for (Event.Type type : Event.Type.values()) {
            boolean bought = type == Event.Type.ORDER || type == Event.Type.NOT_FOR_ME_BOUGHT;
            assertThat(type.purpose()).isEqualTo(bought ? Purpose.PURCHASES : Purpose.BROWSING);
            assertThat(type.name()).hasSizeLessThanOrEqualTo(20);
        }
    }

    private static String search(String typed) {
        return Event.search(AT, "k", typed).term();
    }
}
