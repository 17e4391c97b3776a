package org.fairshelf.admin.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.Moment;
import org.fairshelf.admin.screen.ShopTime;
import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.broadleaf.hooks.HookPulse;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.checklist.Workflow;
import org.fairshelf.shared.Finding;
import org.fairshelf.trail.TrailEntry;
import org.junit.jupiter.api.Test;

class TodayTest {

    private static final Visitor ADA = new Visitor("ada", true);

    private final TodayFixture fairshelf = new TodayFixture();

    @Test
    void on_and_called_without_problems_is_working() {
        assertThat(page().getStanding()).isEqualTo("working");
        assertThat(page().isTrouble()).isFalse();
    }

    @Test
    void on_but_never_called_is_not_claimed_to_work() {
        fairshelf.pulses = Collections.singletonList(new HookPulse(Hook.PAGE, null, 0, 0, 0));

        assertThat(page().getStanding()).isEqualTo("waiting");
    }

    @Test
    void one_problem_of_one_connection_is_told() {
        fairshelf.pulses = Arrays.asList(
                new HookPulse(Hook.PAGE, TodayFixture.NOON, 100, 0, 0),
                new HookPulse(Hook.CART, TodayFixture.NOON, 10, 2, 1));

        assertThat(page().getStanding()).isEqualTo("troubled");
        assertThat(page().getProblems()).isEqualTo(3);
        assertThat(page().getConnections().get(0).getState()).isEqualTo("working");
        assertThat(page().getConnections().get(1).getState()).isEqualTo("problems");
        assertThat(page().getConnections().get(1).getCalls()).isEqualTo(13);
    }

    @Test
    void off_is_off_whatever_happened_before() {
        fairshelf.on = false;
        fairshelf.pulses = Collections.singletonList(new HookPulse(Hook.PAGE, TodayFixture.NOON, 100, 7, 0));

        assertThat(page().getStanding()).isEqualTo("off");
        assertThat(page().getConnections().get(0).getState()).isEqualTo("resting");
    }

    @Test
    void without_its_tables_it_says_why_and_shows_nothing_else() {
        fairshelf.problem = "Table FS_SETTING is missing.";

        assertThat(page().getStanding()).isEqualTo("without-tables");
        assertThat(page().getProblem()).isEqualTo("Table FS_SETTING is missing.");
        assertThat(page().isReadable()).isFalse();
        assertThat(page().isMayChange()).isFalse();
    }

    @Test
    void a_database_that_does_not_answer_becomes_the_sentence_not_an_error() {
        fairshelf.reading = new IllegalStateException("connection refused");

        assertThat(page().getStanding()).isEqualTo("unreadable");
        assertThat(page().isTrouble()).isTrue();
        assertThat(page().isReadable()).isFalse();
    }

    @Test
    void times_are_those_of_the_shop_in_the_language_of_the_person() {
        assertThat(page().getConnections().get(0).getLastSeen().getText()).isEqualTo("today, 11:59");
        assertThat(page().getConnections().get(3).getLastSeen().getText()).isEqualTo("yesterday, 12:00");
        assertThat(page().getConnections().get(4).getLastSeen()).isNull();
        assertThat(page().getConnections().get(4).getState()).isEqualTo("silent");

        fairshelf.pulses = Collections.singletonList(
                new HookPulse(Hook.PAGE, TodayFixture.NOON.minusSeconds(4 * 86_400), 1, 0, 0));
        Moment moment = fairshelf
                .today()
                .pageFor(ADA, Locale.GERMAN)
                .getConnections()
                .get(0)
                .getLastSeen();
        assertThat(moment.getText()).isEqualTo("8. M\u00e4rz 2026, 12:00");
        assertThat(moment.getIso()).isEqualTo("2026-03-08T12:00:00+01:00");
    }

    @Test
    void a_zone_that_does_not_exist_is_the_servers_own() {
        ShopTime time = new ShopTime(
                Clock.fixed(TodayFixture.NOON, ZoneOffset.UTC),
                Settings.of(Collections.singletonMap("fairshelf.zone", "Europe/Atlantis")),
                TodayFixture.messages());

        assertThat(OffsetDateTime.parse(
                                time.show(TodayFixture.NOON, Locale.ENGLISH).getIso())
                        .toInstant())
                .isEqualTo(TodayFixture.NOON);
    }

    @Test
    void what_happened_names_the_person_the_deed_and_the_reason() {
        fairshelf.turn(false, "ada", "Stocktaking");
        Happening happening = page().getHappenings().get(0);

        assertThat(happening.getWho()).isEqualTo("ada");
        assertThat(happening.getWhat()).isEqualTo("fairshelf.admin.trail.switch.off.main-switch");
        assertThat(happening.getWhy()).isEqualTo("Stocktaking");
        assertThat(happening.getWhen().getText()).isEqualTo("today, 12:00");
    }

    @Test
    void what_fairshelf_did_itself_and_what_has_no_words_yet_are_shown_too() {
        fairshelf.entries.add(TrailEntry.of(TodayFixture.NOON, "setup", "tables.made", "FS_SETTING"));
        Happening happening = page().getHappenings().get(0);

        assertThat(happening.getWho()).isNull();
        assertThat(happening.getWhat()).isEqualTo("fairshelf.admin.trail.other");
        assertThat(happening.getAction()).isEqualTo("tables.made");
    }

    @Test
    void that_it_was_turned_on_by_a_setting_is_told_without_the_name_of_the_setting() {
        fairshelf.entries.add(TrailEntry.of(TodayFixture.NOON, "setup", "switch.on", "main-switch")
                .because("fairshelf.switch.first=on"));
        Happening happening = page().getHappenings().get(0);

        assertThat(told(happening)).isEqualTo("turned Fairshelf on, as the settings of your shop ask");
        assertThat(happening.getWhy()).isNull();
    }

    @Test
    void a_deed_is_told_by_what_was_done_and_to_what() {
        fairshelf.entries.add(TrailEntry.of(TodayFixture.NOON, "ada", "switch.on", "recommendations"));
        fairshelf.entries.add(TrailEntry.of(TodayFixture.NOON, "ada", "switch.off", "weather"));
        fairshelf.entries.add(TrailEntry.of(TodayFixture.NOON, "ada", "checklist.changed", "C7"));

        assertThat(page().getHappenings().stream().map(TodayTest::told))
                .containsExactly("turned recommendations on", "turned weather off", "changed item C7 of the checklist");
    }

    private static String told(Happening happening) {
        return TodayFixture.messages()
                .getMessage(
                        happening.getWhat(),
                        new Object[] {happening.getAction(), happening.getTarget()},
                        Locale.ENGLISH);
    }

    @Test
    void the_first_sentence_says_how_many_promises_are_kept() {
        assertThat(promised()).isEqualTo("None of 15 promises is kept.");

        fairshelf.say("C1", Workflow.DONE, null);
        assertThat(promised()).isEqualTo("One of 15 promises is kept.");

        fairshelf.say("C11", Workflow.NOT_APPLICABLE, null);
        fairshelf.say("C2", Workflow.DONE, LocalDate.of(2026, 3, 11));
        fairshelf.say("C4", Workflow.IN_PROGRESS, LocalDate.of(2026, 3, 12));
        fairshelf.promises.store("C3", "c3", Finding.broken("c3.broken"), TodayFixture.NOON);
        assertThat(promised())
                .isEqualTo("2 of 14 promises are kept. One does not match your shop: Data minimization practices."
                        + " One is overdue.");
        assertThat(page().getPromised().isToFix()).isTrue();
        assertThat(fairshelf.today().pageFor(ADA, Locale.GERMAN).getPromised().getText())
                .isEqualTo("2 von 14 Versprechen werden gehalten. Eines passt nicht zu Ihrem Shop: Datensparsamkeit."
                        + " Eines ist \u00fcberf\u00e4llig.");
    }

    @Test
    void when_all_is_kept_there_is_nothing_to_fix() {
        for (int i = 1; i <= 15; i++) {
            fairshelf.say("C" + i, Workflow.DONE, LocalDate.of(2026, 5, 1));
        }

        assertThat(promised()).isEqualTo("All 15 promises are kept.");
        assertThat(page().getPromised().isToFix()).isFalse();
    }

    private String promised() {
        return page().getPromised().getText();
    }

    @Test
    void every_standing_and_every_worded_action_has_its_words() {
        for (Standing standing : Standing.values()) {
            text("fairshelf.admin.today.standing." + standing.word());
            if (standing.needsSomeone()) {
                text("fairshelf.admin.today.advice." + standing.word());
            }
        }
        Happening.WORDED.forEach(action -> text("fairshelf.admin.trail." + action));
    }

    private static void text(String key) {
        assertThat(TodayFixture.messages().getMessage(key, new Object[] {1}, Locale.ENGLISH))
                .isNotBlank();
    }

    private TodayPage page() {
        return fairshelf.today().pageFor(ADA, Locale.ENGLISH);
    }
}
