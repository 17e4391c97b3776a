package org.fairshelf.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.fairshelf.fairness.TestShop.Habit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** X14: what shops do is found out by doing what shoppers do. */
@ExtendWith(OpenChromium.class)
class HabitsIT {
    private static final Window PHONE = new Window(360, true);
    private static final Window PHONE_WITHOUT_SCRIPT = new Window(360, false);

    private final Chromium chromium;

    HabitsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource(names = "^(ASKS_A.*|REFUSES.*|KEEPS.*|LEADS_THE.*|COUNTS.*)$", mode = EnumSource.Mode.MATCH_ANY)
    void a_bad_habit_is_named_and_nothing_else(Habit habit) {
        try (TestShop shop = new TestShop(habit)) {
            Report report = Fairness.of(shop.page("/")).in(PHONE).check(chromium);

            assertThat(report.broken()).as(report.toString()).isEqualTo(habit.broken());
            if (habit.name().startsWith("COUNTS")) {
                assertThat(report.toString()).contains("“POST /fairshelf/choice” is sent");
            }
        }
    }

    @Test
    void a_question_that_needs_a_script_is_missed_without() {
        try (TestShop shop = new TestShop(Habit.ASKS_BY_SCRIPT)) {
            Report report =
                    Fairness.of(shop.page("/")).in(PHONE, PHONE_WITHOUT_SCRIPT).check(chromium);

            assertThat(report.broken()).as(report.toString()).isEqualTo(Habit.ASKS_BY_SCRIPT.broken());
        }
    }

    @Test
    void a_fair_shop_hears_a_no_and_never_a_yes_and_no_other_host_is_reached() {
        try (TestShop shop = new TestShop(Habit.HAS_ITS_LETTERS_ELSEWHERE)) {
            Report report = Fairness.of(shop.page("/"), shop.page("/kettle"))
                    .in(PHONE, PHONE_WITHOUT_SCRIPT)
                    .check(chromium);

            report.assertFair();
            assertThat(shop.answers()).containsExactly("no", "no");
            assertThat(report.remarks()).singleElement().asString().contains("localhost");
            assertThat(shop.wasReachedAs()).containsOnly("127.0.0.1");
        }
    }

    @Test
    void the_command_ends_with_1_and_says_what_is_unfair_where() {
        try (TestShop shop = new TestShop(Habit.SETS_A_COOKIE_FIRST)) {
            assertThat(command(shop.page("/")))
                    .startsWith("1 Not fair: 1 rule is broken.\n")
                    .contains("the cookie visitor is there before a choice.\n    " + shop.page("/") + " at 360 px\n");
        }
    }

    @Test
    void the_command_ends_with_0_where_the_shop_needs_what_it_keeps() {
        try (TestShop shop = new TestShop(Habit.SETS_A_COOKIE_FIRST)) {
            assertThat(command(shop.page("/"), "--allow", "visitor")).isEqualTo("0 Fair: 2 questions were measured.\n");
        }
    }

    private String command(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                fairness -> fairness.in(PHONE).check(chromium),
                arguments);
        return code + " " + out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void a_page_without_a_question_is_not_fair_but_not_measured() {
        try (TestShop shop = new TestShop(Habit.ASKS_NOTHING)) {
            Fairness fairness = Fairness.of(shop.page("/")).in(PHONE);

            assertThatThrownBy(() -> fairness.check(chromium))
                    .isInstanceOf(NotMeasured.class)
                    .hasMessageContaining("fs-answers");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LEADS_ELSEWHERE", "IS_CLOSED"})
    void a_page_that_cannot_be_looked_at_is_said(Habit habit) {
        try (TestShop shop = new TestShop(habit)) {
            Fairness fairness = Fairness.of(shop.page("/")).in(PHONE);

            assertThatThrownBy(() -> fairness.check(chromium))
                    .isInstanceOf(NotMeasured.class)
                    .hasMessageContaining(shop.page("/"))
                    .hasMessageContaining(habit == Habit.IS_CLOSED ? "503" : "NAME_NOT_RESOLVED");
            assertThat(shop.wasReachedAs()).containsOnly("127.0.0.1");
        }
    }

    @Test
    void a_shop_that_does_not_answer_is_said() {
        String address;
        try (TestShop shop = new TestShop(Habit.NONE)) {
            address = shop.page("/");
        }

        assertThatThrownBy(() -> Fairness.of(address).check(chromium))
                .isInstanceOf(NotMeasured.class)
                .hasMessageContaining("Is the shop running?");
    }
}
