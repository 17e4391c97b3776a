package org.fairshelf.admin.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.Views;
import org.fairshelf.checklist.Cadence;
import org.fairshelf.checklist.Draft;
import org.fairshelf.checklist.Workflow;
import org.fairshelf.shared.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecklistTemplateTest {

    private static final Visitor ADA = new Visitor("ada", true);
    private static final Visitor MIA = new Visitor("mia", false);

    private final ChecklistFixture fairshelf = new ChecklistFixture();
    private final Map<String, Object> more = new HashMap<>();

    @BeforeEach
    void aShopThatHasBegun() {
        say("C1", Workflow.DONE, LocalDate.of(2026, 6, 1), null, null);
        say("C2", Workflow.IN_PROGRESS, LocalDate.of(2026, 3, 11), "Ask <b>the printer</b>\nfirst", null);
        say("C3", Workflow.DONE, LocalDate.of(2026, 6, 1), null, null);
        say("C11", Workflow.NOT_APPLICABLE, null, null, "We send no emails.");
        fairshelf.store.store("C3", "c3", fairshelf.finding, ChecklistFixture.NOON.minusSeconds(3600));
    }

    @Test
    void every_item_has_its_status_in_words_its_owner_and_its_date() {
        String page = list(ADA, Locale.ENGLISH, false);

        assertThat(page.split("data-item=", -1)).hasSize(16);
        assertThat(page)
                .contains(">Transparent privacy policy<", ">Kept \u2013 on your word<", ">1 June 2026<")
                .contains(">Partly kept<", ">11 March 2026<", ">overdue<")
                .contains(
                        ">Does not match your shop<",
                        "Browsing history: the oldest that is stored happened 184 days ago.")
                .contains(">Does not apply<", ">Not looked at<", ">nobody yet<", ">no date yet<", ">today, 12:00<")
                .contains(">All (15)<", ">To fix (13)<", ">Check now<");
        assertThat(list(ADA, Locale.GERMAN, false))
                .contains(">Passt nicht zu Ihrem Shop<", ">Datenerhebung<", ">\u00fcberf\u00e4llig<");
    }

    @Test
    void what_needs_nobody_is_not_among_what_is_to_fix() {
        assertThat(list(ADA, Locale.ENGLISH, true))
                .contains("data-item=\"C2\"", "data-item=\"C3\"")
                .doesNotContain("data-item=\"C1\"", "data-item=\"C11\"");
    }

    @Test
    void an_item_explains_itself_and_says_what_was_found_since_when() {
        String page = item("C3", ADA, Locale.ENGLISH);

        assertThat(page)
                .contains(
                        ">What this means for your shop<",
                        "Your shop keeps only what it needs",
                        ">What to do<",
                        ">Does not hold<",
                        ">since today, 11:00<",
                        ">Check of what is past its time<",
                        "name=\"version\" value=\"1\"",
                        ">History<")
                .containsPattern("<option selected=\"selected\" value=\"done\"");
        assertThat(item("C3", ADA, Locale.GERMAN)).contains(">H\u00e4lt nicht<");
    }

    @Test
    void the_history_tells_who_when_before_and_after() {
        assertThat(item("C2", ADA, Locale.ENGLISH))
                .contains(">To do<", ">In progress<", ">nothing<", ">11 March 2026<", ">Owner<");
    }

    @Test
    void what_people_wrote_is_text_and_never_markup() {
        assertThat(item("C2", ADA, Locale.ENGLISH))
                .contains("Ask &lt;b&gt;the printer&lt;/b&gt;")
                .doesNotContain("<b>");
        assertThat(item("C2", MIA, Locale.ENGLISH)).contains("Ask &lt;b&gt;the printer&lt;/b&gt;");
    }

    @Test
    void who_may_only_look_sees_no_form_but_is_told_why() {
        assertThat(item("C11", MIA, Locale.ENGLISH))
                .doesNotContain("<select", "<textarea", "<button")
                .contains(
                        ">Not applicable<", "We send no emails.", "You may look at the checklist, but not change it.");
        assertThat(list(MIA, Locale.ENGLISH, false)).doesNotContain("<button");
    }

    @Test
    void while_fairshelf_is_off_nothing_is_offered_to_be_checked() {
        fairshelf.main.put(false);
        fairshelf.store.store("C3", "c3", Finding.holds("c3.holds"), ChecklistFixture.NOON);

        assertThat(list(ADA, Locale.ENGLISH, false))
                .contains("Fairshelf is off. Until it is on again")
                .doesNotContain(">Check now<", "checked today");
        assertThat(item("C3", ADA, Locale.ENGLISH)).contains("Fairshelf is off, so nothing is checked.");
    }

    @Test
    void a_fault_stands_at_its_field_and_somebody_who_was_faster_is_named() {
        ItemForm form = ItemForm.of(fairshelf.checklist.entry("C2").orElseThrow());
        more.put(
                "page",
                fairshelf.pages().item("C2", ADA, Locale.ENGLISH, form, "eva").orElseThrow());

        assertThat(render("checklist-item", Locale.ENGLISH))
                .contains("eva has changed this item while you were writing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"changed", "unchanged", "checked", "resting"})
    void every_notice_is_shown(String notice) {
        more.put("notice", notice);

        assertThat(list(ADA, Locale.ENGLISH, false)).contains("role=\"status\"");
        assertThat(item("C1", ADA, Locale.GERMAN)).contains("role=\"status\"");
    }

    @Test
    void every_item_is_a_page_in_both_languages() {
        for (String id : ChecklistFixture.allItems()) {
            assertThat(item(id, ADA, Locale.ENGLISH)).contains("data-item=\"" + id + "\"");
            assertThat(item(id, MIA, Locale.GERMAN)).contains("data-item=\"" + id + "\"");
        }
    }

    @Test
    void without_tables_there_is_the_reason_and_nothing_to_click() {
        fairshelf.problem = "Table FS_FINDING is missing.";

        assertThat(list(ADA, Locale.GERMAN, false))
                .contains("Fairshelf kann nicht arbeiten", "Table FS_FINDING is missing.")
                .doesNotContain("data-item", "<button");
    }

    private void say(String item, Workflow workflow, LocalDate due, String note, String reason) {
        fairshelf.checklist.say(item, new Draft(workflow, "ada", due, Cadence.QUARTERLY, note, reason), 0, "ada");
    }

    private String list(Visitor visitor, Locale locale, boolean onlyToFix) {
        more.put("page", fairshelf.pages().list(visitor, locale, onlyToFix));
        return render("checklist", locale);
    }

    private String item(String id, Visitor visitor, Locale locale) {
        more.put("page", fairshelf.pages().item(id, visitor, locale, null, null).orElseThrow());
        return render("checklist-item", locale);
    }

    private String render(String view, Locale locale) {
        String page = Views.render(view, locale, more);
        assertThat(page).doesNotContain("??").doesNotContain("th:");
        return page;
    }
}
