package org.fairshelf.admin.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.Views;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Wording;
import org.fairshelf.rights.Details;
import org.fairshelf.rights.Ground;
import org.fairshelf.rights.RightsKind;
import org.fairshelf.rights.RightsLaw;
import org.fairshelf.rights.RightsRequest;
import org.fairshelf.rights.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestsTemplateTest {

    private static final Visitor MAX = new Visitor("max", true);
    private static final Visitor MIA = new Visitor("mia", false);
    /** What Thymeleaf writes for a text that is missing. */
    private static final String MISSING = "??";

    private final RequestsDesk shop = new RequestsDesk();
    private final Map<String, Object> more = new HashMap<>();

    @Test
    void an_empty_desk_says_so_and_offers_to_enter_a_request() {
        assertThat(list(MAX, Locale.ENGLISH))
                .contains("Nothing waits.", ">Enter a request<", "nothing ended yet")
                .doesNotContain(MISSING);
        assertThat(list(MAX, Locale.GERMAN)).contains("Nichts wartet.").doesNotContain(MISSING);
        assertThat(list(MIA, Locale.ENGLISH))
                .contains("You see numbers only.")
                .doesNotContain("<form", "blc:form", MISSING);
    }

    @Test
    void the_queue_names_no_person() {
        shop.entered(RightsKind.ERASURE, "ada@example.com");
        shop.clock.forward(Duration.ofDays(40));

        String page = list(MAX, Locale.ENGLISH);

        assertThat(page)
                .contains("Erasure", "12 April 2026", "Overdue", "entered by people of the shop")
                .doesNotContain("ada@", "Please hurry", MISSING);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_and_every_step_has_words_in_both_languages(RightsKind kind) {
        RightsRequest request = shop.entered(kind, "ada@example.com");
        for (Step.Deed deed : Step.Deed.values()) {
            shop.store.note(
                    shop.stores.gate().forRequests(), request, new Step(shop.clock.instant(), "max", deed, "note"));
        }
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            assertThat(list(MAX, locale)).doesNotContain(MISSING);
            assertThat(one(request, true, locale))
                    .contains("ada@example.com", "Please hurry")
                    .doesNotContain(MISSING);
            assertThat(one(request, false, locale)).doesNotContain("ada@", "Please hurry", MISSING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_law_says_what_it_asks(RightsLaw law) {
        shop.law = law;
        RightsRequest request = shop.entered(RightsKind.ACCESS, "ada@example.com");

        assertThat(list(MAX, Locale.ENGLISH)).doesNotContain(MISSING);
        assertThat(one(request, false, Locale.GERMAN)).doesNotContain(MISSING);
        assertThat(one(request, false, Locale.ENGLISH).contains("I have asked the person"))
                .isEqualTo(law == RightsLaw.UK);
        assertThat(one(request, false, Locale.ENGLISH).contains("Confirm receipt by"))
                .isEqualTo(law == RightsLaw.CALIFORNIA);
    }

    @ParameterizedTest
    @EnumSource(
            value = RightsRequest.State.class,
            names = {"DONE", "REFUSED", "WITHDRAWN"})
    void what_is_closed_offers_nothing_to_do(RightsRequest.State end) {
        RightsRequest request = shop.entered(RightsKind.ERASURE, "ada@example.com");
        switch (end) {
            case DONE ->
                shop.desk()
                        .carryOut(request.id(), "max", Means.STAFF, new Wording(1, "en", "0123456789abcdef".repeat(4)));
            case REFUSED -> shop.desk().refuse(request.id(), Ground.CLAIMS, "", "max");
            default -> shop.desk().withdraw(request.id(), "max");
        }

        assertThat(one(shop.now(request), false, Locale.ENGLISH))
                .doesNotContain("Do it now", "Refuse and tell", "Take more time and tell", MISSING)
                .contains("Show the personal details");
    }

    @Test
    void every_fault_and_every_notice_has_words() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            for (String fault : new String[] {"who", "email", "order", "identity", "words"}) {
                more.put("fault", fault);
                assertThat(list(MAX, locale)).contains("id=\"fs-fault\"").doesNotContain(MISSING);
            }
            more.clear();
            for (String notice : new String[] {
                "entered",
                "merged",
                "done",
                "done.mailed",
                "done.no-address",
                "done.not-sent",
                "left",
                "too-late",
                "not-now"
            }) {
                more.put("notice", notice);
                assertThat(list(MAX, locale)).contains("class=\"fs-notice\"").doesNotContain(MISSING);
            }
            more.clear();
        }
    }

    @Test
    void what_people_write_is_shown_as_text() {
        RightsRequest request = shop.desk()
                .take(
                        RightsKind.RECTIFICATION,
                        RightsRequest.Channel.STAFF,
                        null,
                        new Details("ada@example.com", "en", "<i>order</i>", "<script>alert(1)</script>"),
                        "max")
                .request();

        assertThat(one(request, true, Locale.ENGLISH)).doesNotContain("<script>", "<i>order");
    }

    private String list(Visitor visitor, Locale locale) {
        more.put("page", shop.requests().list(visitor, locale));
        more.put("form", EnterForm.empty());
        more.put(
                "kinds",
                Arrays.stream(RightsKind.values()).map(RightsKind::word).collect(Collectors.toList()));
        return Views.render("requests", locale, more);
    }

    private String one(RightsRequest request, boolean looked, Locale locale) {
        Details details = looked
                ? shop.store
                        .details(shop.stores.gate().forRequests(), request.id())
                        .orElse(null)
                : null;
        Map<String, Object> model = new HashMap<>();
        model.put("page", shop.requests().one(shop.now(request), looked, details, locale));
        model.put("grounds", Arrays.stream(Ground.values()).map(Ground::word).collect(Collectors.toList()));
        return Views.render("request", locale, model);
    }
}
