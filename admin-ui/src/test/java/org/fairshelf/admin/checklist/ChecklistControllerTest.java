package org.fairshelf.admin.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairshelf.admin.screen.Screens.assertRefused;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.fairshelf.admin.access.AdminUsers;
import org.fairshelf.admin.screen.Screens;
import org.fairshelf.checklist.Entry;
import org.fairshelf.checklist.Status;
import org.fairshelf.checklist.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ChecklistControllerTest {

    private static final AdminUser ADA = AdminUsers.withRole("ada", AdminUsers.maintainFairshelf());
    private static final AdminUser MIA = AdminUsers.withRole("mia", AdminUsers.viewFairshelf());
    private static final AdminUser MAX = AdminUsers.withRole("max");

    private final ChecklistFixture fairshelf = new ChecklistFixture();

    @Test
    void the_list_shows_all_items_or_those_to_fix() throws Exception {
        for (String item : ChecklistFixture.allItems()) {
            as(ADA, form(item, "done", 0));
        }
        as(ADA, form("C7", "in-progress", 1));

        ListPage all = list(as(MIA, get("/fairshelf/checklist")));
        assertThat(all.getAll()).isEqualTo(15);
        assertThat(all.getToFix()).isEqualTo(1);
        assertThat(all.getAreas()).hasSize(5);
        ListPage toFix = list(as(MIA, get("/fairshelf/checklist").param("show", "to-fix")));
        assertThat(toFix.getAreas()).hasSize(1);
        assertThat(toFix.getAreas().get(0).getItems())
                .extracting(ShownItem::getId)
                .containsExactly("C7");
        assertThat(list(as(MIA, get("/fairshelf/checklist").param("show", "<nonsense>")))
                        .getAreas())
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fairshelf/checklist", "/fairshelf/checklist/C7", "/fairshelf/checklist/check"})
    void the_pages_are_closed_without_permission(String address) throws Exception {
        assertRefused(as(MAX, get(address)), 403, "permission");
        assertRefused(as(null, get(address)), 403, "permission");
    }

    @Test
    void somebody_who_may_only_look_changes_nothing_even_with_a_valid_token() throws Exception {
        assertRefused(as(MIA, form("C7", "done", 0)), 403, "permission");
        assertRefused(as(MAX, form("C7", "done", 0)), 403, "permission");
        assertRefused(as(MIA, check()), 403, "permission");
        assertUntouched();
    }

    @Test
    void a_missing_or_wrong_token_is_a_page_not_an_error() throws Exception {
        MockHttpServletRequestBuilder stale = fields("C7", "done", 0, "", "", "quarterly", "", "");
        assertRefused(as(ADA, stale.param("csrfToken", "of yesterday")), 403, "form");
        assertRefused(as(ADA, post("/fairshelf/checklist/C7").param("workflow", "done")), 403, "form");
        assertRefused(as(ADA, post("/fairshelf/checklist/check")), 403, "form");
        assertRefused(as(ADA, post("/fairshelf/checklist/check").param("csrfToken", "of yesterday")), 403, "form");
        assertUntouched();
    }

    @Test
    void what_a_person_says_is_stored_and_answered_with_see_other() throws Exception {
        MvcResult answer = as(
                ADA,
                fields("C7", "in-progress", 0, " Customer\tservice ", "2026-04-01", "yearly", "One\r\ntwo\u202e", "")
                        .param("csrfToken", "good"));

        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/fairshelf/checklist/C7");
        assertThat(answer.getFlashMap().get("notice")).isEqualTo("changed");
        Entry entry = entry("C7");
        assertThat(entry.said().workflow()).isEqualTo(Workflow.IN_PROGRESS);
        assertThat(entry.said().owner()).contains("Customer service");
        assertThat(entry.said().due()).contains(LocalDate.of(2026, 4, 1));
        assertThat(entry.said().note()).contains("One\ntwo");
        assertThat(fairshelf.trail).hasSize(1);
        assertThat(fairshelf.trail.get(0).actor()).isEqualTo("ada");

        MvcResult again = as(
                ADA,
                fields("C7", "in-progress", 1, "Customer service", "2026-04-01", "yearly", "One\ntwo", "")
                        .param("csrfToken", "good"));
        assertThat(again.getFlashMap().get("notice")).isEqualTo("unchanged");
        assertThat(fairshelf.trail).hasSize(1);
    }

    @Test
    void a_form_that_is_sent_twice_is_told_so_and_changes_nothing_more() throws Exception {
        as(ADA, form("C7", "done", 0));
        MvcResult second = as(ADA, form("C7", "done", 0));

        assertThat(second.getResponse().getStatus()).isEqualTo(409);
        assertThat(item(second).getOvertakenBy()).isEqualTo("ada");
        assertThat(fairshelf.trail).hasSize(1);
    }

    @Test
    void whoever_was_overtaken_keeps_what_they_wrote_and_may_send_it_again() throws Exception {
        as(ADA, form("C7", "done", 0));
        MvcResult late = as(
                AdminUsers.withRole("eva", AdminUsers.maintainFairshelf()),
                fields("C7", "in-review", 0, "eva", "", "monthly", "My note", "")
                        .param("csrfToken", "good"));

        assertThat(late.getResponse().getStatus()).isEqualTo(409);
        ItemForm kept = item(late).getForm();
        assertThat(kept.getNote()).isEqualTo("My note");
        assertThat(kept.getWorkflow()).isEqualTo("in-review");
        assertThat(kept.getVersion()).isEqualTo(1);
        assertThat(item(late).getItem().getStatus()).isEqualTo("kept-on-word");
        assertThat(entry("C7").said().note()).isEmpty();

        as(
                ADA,
                fields("C7", "in-review", 1, "eva", "", "monthly", "My note", "")
                        .param("csrfToken", "good"));
        assertThat(entry("C7").said().note()).contains("My note");
    }

    @ParameterizedTest
    @CsvSource({
        "not-applicable, ada, '', '', '', reason, reason-missing",
        "not-applicable, ada, '', '', '  ', reason, reason-missing",
        "done, ada, soon, '', '', due, due",
        "done, ada, 2026-02-30, '', '', due, due",
        "done, ada, 31.12.2026, '', '', due, due",
        "done, ada, 1999-12-31, '', '', due, due",
        "done, ada, 2100-01-01, '', '', due, due",
        "done, ada, +999999999-12-31, '', '', due, due",
        "done, LONG121, '', '', '', owner, owner-long",
        "done, ada, '', LONG2001, '', note, note-long",
        "not-applicable, ada, '', '', LONG1001, reason, reason-long"
    })
    void what_does_not_fit_comes_back_with_the_fault_at_its_field(
            String workflow, String owner, String due, String note, String reason, String field, String fault)
            throws Exception {
        MvcResult answer = as(
                ADA,
                fields("C7", workflow, 0, text(owner), due, "quarterly", text(note), text(reason))
                        .param("csrfToken", "good"));

        assertThat(answer.getResponse().getStatus()).isEqualTo(400);
        assertThat(item(answer).getForm().getFaults())
                .containsEntry(field, fault)
                .hasSize(1);
        assertThat(item(answer).getForm().getFirstFault()).isEqualTo(field);
        assertThat(item(answer).getForm().getOwner()).isEqualTo(text(owner));
        assertUntouched();
    }

    @ParameterizedTest
    @CsvSource({
        "maybe, 0, quarterly",
        "DONE, 0, quarterly",
        "'', 0, quarterly",
        "done, -1, quarterly",
        "done, one, quarterly",
        "done, 99999999999999999999, quarterly",
        "done, 0, weekly"
    })
    void a_choice_that_no_page_offers_is_refused(String workflow, String version, String cadence) throws Exception {
        MockHttpServletRequestBuilder sent = post("/fairshelf/checklist/C7")
                .param("csrfToken", "good")
                .param("workflow", workflow)
                .param("version", version)
                .param("cadence", cadence)
                .param("owner", "")
                .param("due", "")
                .param("note", "")
                .param("reason", "");

        assertRefused(as(ADA, sent), 400, "input");
        assertUntouched();
    }

    @Test
    void a_field_that_is_missing_or_there_twice_is_refused() throws Exception {
        assertRefused(as(ADA, form("C7", "done", 0).param("workflow", "to-do")), 400, "input");
        assertRefused(as(ADA, form("C7", "done", 0).param("owner", "another")), 400, "input");
        assertRefused(as(ADA, post("/fairshelf/checklist/C7").param("csrfToken", "good")), 400, "input");
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0", "C16", "c7", "7", "C7'--"})
    void an_item_that_does_not_exist_is_not_found(String item) throws Exception {
        assertRefused(as(MIA, get("/fairshelf/checklist/{item}", item)), 404, "page");
        assertRefused(as(ADA, form(item, "done", 0)), 404, "page");
    }

    @Test
    void check_now_lets_the_checks_look_and_comes_back_to_where_it_was_pressed() throws Exception {
        as(ADA, form("C3", "done", 0));
        MvcResult answer = as(ADA, check().param("item", "C3"));

        assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/fairshelf/checklist/C3");
        assertThat(answer.getFlashMap().get("notice")).isEqualTo("checked");
        assertThat(entry("C3").status()).isEqualTo(Status.DOES_NOT_MATCH);
        assertThat(as(ADA, check().param("item", "//evil.example"))
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo("/fairshelf/checklist");
    }

    @Test
    void while_fairshelf_is_off_nothing_is_checked() throws Exception {
        fairshelf.main.put(false);

        assertThat(as(ADA, check()).getFlashMap().get("notice")).isEqualTo("resting");
        assertThat(fairshelf.store.looks()).isEmpty();
    }

    @Test
    void a_storage_that_fails_is_a_page_and_changes_nothing() throws Exception {
        fairshelf.store.broken = true;

        assertRefused(as(ADA, form("C7", "done", 0)), 503, "storing");
        assertRefused(as(ADA, check()), 503, "storing");
        assertThat(list(as(MIA, get("/fairshelf/checklist"))).getTrouble()).isEqualTo("unreadable");
        assertThat(list(as(MIA, get("/fairshelf/checklist/C7"))).getTrouble()).isEqualTo("unreadable");

        fairshelf.problem = "Table FS_FINDING is missing.";
        assertThat(list(as(MIA, get("/fairshelf/checklist/C7"))).getProblem()).isEqualTo(fairshelf.problem);
        assertThat(list(as(MIA, get("/fairshelf/checklist"))).getTrouble()).isEqualTo("without-tables");
    }

    private static String text(String word) {
        return word.startsWith("LONG") ? "x".repeat(Integer.parseInt(word.substring(4))) : word.trim();
    }

    private static MockHttpServletRequestBuilder check() {
        return post("/fairshelf/checklist/check").param("csrfToken", "good");
    }

    private static MockHttpServletRequestBuilder form(String item, String workflow, long version) {
        return fields(item, workflow, version, "", "", "quarterly", "", "").param("csrfToken", "good");
    }

    private static MockHttpServletRequestBuilder fields(
            String item,
            String workflow,
            long version,
            String owner,
            String due,
            String cadence,
            String note,
            String reason) {
        return post("/fairshelf/checklist/{item}", item)
                .param("version", String.valueOf(version))
                .param("workflow", workflow)
                .param("owner", owner)
                .param("due", due)
                .param("cadence", cadence)
                .param("note", note)
                .param("reason", reason);
    }

    private MvcResult as(AdminUser user, RequestBuilder request) throws Exception {
        return Screens.answer(fairshelf.controller(user), request);
    }

    private Entry entry(String id) {
        return fairshelf.checklist.entry(id).orElseThrow();
    }

    private static ListPage list(MvcResult answer) {
        return (ListPage) answer.getModelAndView().getModel().get("page");
    }

    private static ItemPage item(MvcResult answer) {
        return (ItemPage) answer.getModelAndView().getModel().get("page");
    }

    private void assertUntouched() {
        assertThat(fairshelf.store.states()).isEmpty();
        assertThat(fairshelf.store.looks()).isEmpty();
        assertThat(fairshelf.trail).isEmpty();
    }
}
