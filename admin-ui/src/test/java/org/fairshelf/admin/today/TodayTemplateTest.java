package org.fairshelf.admin.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.Refusal;
import org.fairshelf.admin.screen.Views;
import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.broadleaf.hooks.HookPulse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Renders the templates as the admin does, without the platform's frame and its two elements ({@code blc:…} stay as written). */
class TodayTemplateTest {

    private static final Visitor ADA = new Visitor("ada", true);
    private static final Visitor MIA = new Visitor("mia", false);

    private final TodayFixture fairshelf = new TodayFixture();
    private final Map<String, Object> more = new HashMap<>();

    @Test
    void says_in_one_sentence_how_things_stand() {
        assertThat(today(ADA, Locale.ENGLISH)).contains(">Fairshelf is on and working.<", "lang=\"en\"");
        assertThat(today(ADA, Locale.GERMAN)).contains(">Fairshelf ist eingeschaltet und arbeitet.<", "lang=\"de\"");

        fairshelf.on = false;
        assertThat(today(ADA, Locale.ENGLISH)).contains("is off: your shop runs as if it were not installed.");
    }

    @Test
    void begins_with_the_promises_and_leads_to_what_is_to_fix() {
        String page = today(ADA, Locale.ENGLISH);

        assertThat(page)
                .contains(
                        ">None of 15 promises is kept.<", "/fairshelf/checklist?show=to-fix", ">Show me what to fix<");
        assertThat(page.indexOf("15 promises")).isLessThan(page.indexOf("Fairshelf is on and working."));
    }

    @Test
    void says_which_requests_of_people_are_due_and_nothing_if_none_is() {
        fairshelf.asked(5);
        assertThat(today(ADA, Locale.ENGLISH)).doesNotContain("/fairshelf/privacy/requests");

        fairshelf.asked(25);
        fairshelf.asked(26);
        fairshelf.asked(40);
        assertThat(today(ADA, Locale.ENGLISH))
                .contains(
                        "2 requests are due within a week.", "One request is overdue.", "/fairshelf/privacy/requests");
        assertThat(today(ADA, Locale.GERMAN)).contains("2 Anfragen sind in einer Woche f");
    }

    @Test
    void counts_problems_in_words_of_the_right_number() {
        fairshelf.pulses = Collections.singletonList(new HookPulse(Hook.CART, TodayFixture.NOON, 5, 1, 0));
        assertThat(today(ADA, Locale.ENGLISH)).contains("but one call went wrong today", "1 failed, 0 took too long");
        assertThat(today(ADA, Locale.GERMAN)).contains("heute ist ein Aufruf misslungen");

        fairshelf.pulses = Collections.singletonList(new HookPulse(Hook.CART, TodayFixture.NOON, 5, 1000, 200));
        assertThat(today(ADA, Locale.ENGLISH)).contains("but 1,200 calls went wrong today");
        assertThat(today(ADA, Locale.GERMAN)).contains("heute sind 1.200 Aufrufe misslungen");
    }

    @Test
    void every_pulse_is_a_connection_with_its_state() {
        String page = today(ADA, Locale.ENGLISH);

        assertThat(page).contains(">Pages<", ">Cart<", ">Orders<", ">Registrations<");
        assertThat(page).contains(">today, 11:59<", "datetime=\"2026-03-12T11:59:00+01:00\"", ">none yet<");
        assertThat(page).contains("fs-state-working", "fs-state-silent").doesNotContain("fs-state-problems");
    }

    @Test
    void the_switch_offers_the_other_position() {
        assertThat(today(ADA, Locale.ENGLISH))
                .contains("name=\"to\" value=\"off\"", ">Turn Fairshelf off<")
                .doesNotContain(">Turn Fairshelf on<");
        fairshelf.on = false;
        assertThat(today(ADA, Locale.ENGLISH))
                .contains("name=\"to\" value=\"on\"", ">Turn Fairshelf on<")
                .doesNotContain(">Turn Fairshelf off<");
    }

    @Test
    void who_may_only_look_sees_no_form_but_is_told_why() {
        assertThat(today(MIA, Locale.ENGLISH))
                .doesNotContain("name=\"to\"", "You can turn Fairshelf off")
                .contains("You may look at Fairshelf, but not turn it on or off.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "off", "false", "0", "Stocktaking"})
    void every_reason_is_shown_even_one_that_a_template_could_take_for_false(String reason) {
        fairshelf.turn(false, "ada", reason);

        assertThat(today(ADA, Locale.ENGLISH)).contains(">Reason: " + reason + "<");
    }

    @Test
    void what_people_wrote_is_text_and_never_markup() {
        fairshelf.turn(false, "<i>ada</i>", "<script>alert({0})</script>");
        more.put("reason", "\"><b>");
        more.put("reasonLength", 301);

        assertThat(today(ADA, Locale.ENGLISH))
                .contains(
                        "&lt;i&gt;ada&lt;/i&gt;",
                        "Reason: &lt;script&gt;alert({0})&lt;/script&gt;",
                        "&quot;&gt;&lt;b&gt;")
                .doesNotContain("<i>", "<script", "<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off", "unchanged.on", "unchanged.off"})
    void every_notice_is_shown(String notice) {
        more.put("notice", notice);

        assertThat(today(ADA, Locale.ENGLISH)).contains("role=\"status\"");
        assertThat(today(ADA, Locale.GERMAN)).contains("role=\"status\"").doesNotContain("??");
    }

    @Test
    void a_reason_that_is_too_long_comes_back_marked_and_explained() {
        more.put("reason", "too long");
        more.put("reasonLength", 301);

        assertThat(today(ADA, Locale.ENGLISH))
                .contains(
                        "value=\"too long\"",
                        "aria-invalid=\"true\"",
                        "aria-describedby=\"fs-reason-error fs-reason-hint\"",
                        "The reason has 301 characters; 300 fit.");
    }

    @Test
    void without_tables_there_is_the_reason_and_nothing_to_click() {
        fairshelf.problem = "Table FS_SETTING is missing.";

        assertThat(today(ADA, Locale.GERMAN))
                .contains("Fairshelf kann nicht arbeiten", "Table FS_SETTING is missing.")
                .doesNotContain("name=\"to\"", "fs-connection", "fs-happening");
    }

    @Test
    void an_empty_trail_says_what_will_be_here() {
        assertThat(today(ADA, Locale.ENGLISH)).contains("Nothing yet. When someone turns Fairshelf on or off");
    }

    @ParameterizedTest
    @EnumSource(Refusal.Reason.class)
    void every_refusal_is_a_page(Refusal.Reason reason) {
        for (boolean wayBack : Arrays.asList(true, false)) {
            more.put("refusal", reason.word());
            more.put("wayBack", wayBack);
            for (Locale locale : Arrays.asList(Locale.ENGLISH, Locale.GERMAN)) {
                String page = render("refusal", locale);
                assertThat(page).contains("<h1").doesNotContain("??");
                assertThat(page.contains("href=\"/fairshelf\"")).isEqualTo(wayBack);
            }
        }
    }

    private String today(Visitor visitor, Locale locale) {
        more.put("page", fairshelf.today().pageFor(visitor, locale));
        String page = render("today", locale);
        assertThat(page).doesNotContain("??").doesNotContain("th:");
        return page;
    }

    private String render(String view, Locale locale) {
        return Views.render(view, locale, more);
    }
}
