package org.fairshelf.admin.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.Views;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.recommend.Basket;
import org.fairshelf.recommend.Contributions;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Renders the template as the admin does, without the platform's frame and its two elements ({@code blc:…} stay as written). */
class RecommendationsTemplateTest {

    private static final Visitor ADA = new Visitor("ada", true);
    private static final Visitor MIA = new Visitor("mia", false);

    private final RecommendationsFixture fairshelf = new RecommendationsFixture();
    private final Map<String, Object> more = new HashMap<>();

    @Test
    void says_in_one_sentence_how_things_stand() {
        assertThat(page(ADA, Locale.ENGLISH))
                .contains("fs-standing-working", "Products with a row of their own: 0 of 4.");
        assertThat(page(ADA, Locale.GERMAN)).contains(">Ihr Shop empfiehlt.<", "lang=\"de\"");

        fairshelf.on = false;
        assertThat(page(ADA, Locale.ENGLISH)).contains("fs-standing-off", ">Turn recommendations on<");
        fairshelf.main.put(false);
        assertThat(page(ADA, Locale.GERMAN)).contains("Fairshelf ist als Ganzes ausgeschaltet");
    }

    @Test
    void while_it_is_still_being_read_no_figure_is_claimed() {
        fairshelf.slow = true;

        assertThat(page(ADA, Locale.ENGLISH))
                .contains("The admin is still reading what your shop has learned.")
                .doesNotContain("Products with a row of their own", "Learned from");
    }

    @Test
    void fewer_shoppers_than_the_smallest_group_are_not_counted_out() {
        assertThat(page(ADA, Locale.ENGLISH)).contains("Learned from fewer than 5 shoppers who allow it");

        assertThat(figures(4).getShoppers()).isZero();
        assertThat(figures(4).getRows()).isZero();
        assertThat(figures(5).getShoppers()).isEqualTo(5);
        assertThat(figures(5).getRows())
                .as("of two with neighbours, one is sold")
                .isEqualTo(1);
    }

    @Test
    void who_may_only_look_sees_no_form_that_changes_anything_but_is_told_why() {
        assertThat(page(MIA, Locale.ENGLISH))
                .doesNotContain("method=\"post\"")
                .contains("You may look, but not change anything here.");
        assertThat(page(ADA, Locale.ENGLISH)).contains("method=\"post\"", "name=\"size\"");
    }

    @Test
    void what_people_wrote_and_products_are_called_is_text_and_never_markup() {
        more.put("reason", "\"><b>");
        more.put("reasonLength", 301);
        more.put("groupReason", "\"><u>");
        more.put("groupReasonLength", 301);
        more.put("size", "\"><s>");
        more.put("sizeFault", true);

        String page = page(ADA, Locale.ENGLISH, "<script>alert({0})</script>", "3");

        assertThat(page)
                .contains("&lt;i&gt;Knife&lt;/i&gt;", "&lt;script&gt;alert({0})&lt;/script&gt;", "&quot;&gt;&lt;s&gt;")
                .doesNotContain("<script", "<b>", "<u>", "<s>", "<i>");
    }

    @Test
    void faults_are_marked_and_explained_at_their_fields() {
        more.put("size", "51");
        more.put("sizeFault", true);
        more.put("groupReason", "long");
        more.put("groupReasonLength", 301);

        assertThat(page(ADA, Locale.ENGLISH))
                .contains(
                        "Please enter a whole number from 3 to 50.",
                        "value=\"51\"",
                        "aria-describedby=\"fs-size-error fs-size-hint\"",
                        "aria-describedby=\"fs-group-reason-error\"",
                        "The reason has 301 characters; 300 fit.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off", "unchanged.on", "unchanged.off", "group", "unchanged.group"})
    void every_notice_is_shown(String notice) {
        more.put("notice", notice);

        assertThat(page(ADA, Locale.ENGLISH)).contains("role=\"status\"");
        assertThat(page(ADA, Locale.GERMAN)).contains("role=\"status\"");
    }

    @Test
    void the_preview_says_what_is_seen_and_why() {
        assertThat(page(MIA, Locale.ENGLISH))
                .contains(
                        "A shopper who allows nothing",
                        "data-basis=\"popular\"",
                        ">Oak board<",
                        "It is among what was ordered most in the last 90 days.");
        assertThat(page(MIA, Locale.GERMAN, "zzz", "1", "2"))
                .contains("Kein Produkt hei\u00dft", "looked=2#fs-preview", "Linen towel");
    }

    private static Figures figures(int shoppers) {
        Contributions contributions = new Contributions(5);
        for (int i = 0; i < shoppers; i++) {
            SubjectId subject = SubjectId.of(String.format("%032x", i + 1));
            contributions.put(subject, Collections.singletonList(Basket.of(Purpose.BROWSING, List.of(1L, 99L))));
        }
        return Figures.of(contributions.model(), new ArrayList<>(List.of(1L, 2L)));
    }

    private String page(Visitor visitor, Locale locale) {
        return page(visitor, locale, null);
    }

    private String page(Visitor visitor, Locale locale, String query, String... looked) {
        TestShopper shopper = fairshelf.shoppers().of(looked, query);
        more.put("page", fairshelf.recommendations().pageFor(visitor, shopper));
        String page = render(locale);
        assertThat(page).doesNotContain("??").doesNotContain("th:");
        return page;
    }

    private String render(Locale locale) {
        return Views.render("recommendations", locale, more);
    }
}
