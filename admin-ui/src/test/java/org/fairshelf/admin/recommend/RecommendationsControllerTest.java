package org.fairshelf.admin.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairshelf.admin.screen.Screens.assertRefused;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.stream.LongStream;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.fairshelf.admin.access.AdminUsers;
import org.fairshelf.admin.access.FormTokens;
import org.fairshelf.admin.screen.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class RecommendationsControllerTest {

    private static final String URL = "/fairshelf/recommendations";
    private static final AdminUser ADA = AdminUsers.withRole("ada", AdminUsers.maintainFairshelf());
    private static final AdminUser MIA = AdminUsers.withRole("mia", AdminUsers.viewFairshelf());
    private static final AdminUser MAX = AdminUsers.withRole("max");

    private final RecommendationsFixture fairshelf = new RecommendationsFixture();

    @Test
    void shows_the_page_in_the_frame_of_the_admin() throws Exception {
        MvcResult answer = as(MIA, get(URL));

        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.getModelAndView().getModel()).containsEntry("viewType", "fairshelf/recommendations");
        assertThat(page(answer).isMayChange()).isFalse();
        assertThat(page(answer).getFigures().getProducts()).isEqualTo(4);
        assertThat(page(answer).getFigures().getSmallestGroup()).isEqualTo(5);
    }

    @Test
    void everything_is_closed_without_permission() throws Exception {
        for (AdminUser nobody : new AdminUser[] {MAX, null}) {
            assertRefused(as(nobody, get(URL)), 403, "permission");
            assertRefused(as(nobody, get(URL + "/switch")), 403, "permission");
            assertRefused(as(nobody, get(URL + "/smallest-group")), 403, "permission");
        }
        for (AdminUser reader : new AdminUser[] {MIA, MAX}) {
            assertRefused(as(reader, turn("off")), 403, "permission");
            assertRefused(as(reader, group("7")), 403, "permission");
        }
        assertUntouched();
    }

    @Test
    void a_missing_or_wrong_token_is_a_page_and_changes_nothing() throws Exception {
        assertRefused(as(ADA, post(URL + "/switch").param("to", "off")), 403, "form");
        assertRefused(
                as(ADA, post(URL + "/smallest-group").param("size", "7").param("csrfToken", "of yesterday")),
                403,
                "form");
        assertUntouched();
    }

    @Test
    void turning_them_off_and_on_is_done_once_each() throws Exception {
        MvcResult off = as(ADA, turn("off").param("reason", " Sale\tweek\n"));
        assertThat(off.getResponse().getStatus()).isEqualTo(303);
        assertThat(off.getResponse().getHeader("Location")).isEqualTo(URL);
        assertThat(off.getFlashMap().get("notice")).isEqualTo("off");
        assertThat(fairshelf.on).isFalse();
        assertThat(fairshelf.entries.get(0).reason()).contains("Sale week");

        assertThat(as(ADA, turn("off")).getFlashMap().get("notice")).isEqualTo("unchanged.off");
        assertThat(fairshelf.entries).hasSize(1);

        assertThat(as(ADA, turn("on")).getFlashMap().get("notice")).isEqualTo("on");
        assertThat(as(ADA, turn("on")).getFlashMap().get("notice")).isEqualTo("unchanged.on");
        assertThat(fairshelf.on).isTrue();
        assertThat(fairshelf.entries).hasSize(2);
    }

    @Test
    void a_position_that_no_page_sends_is_refused() throws Exception {
        assertRefused(as(ADA, turn("maybe")), 400, "input");
        assertRefused(as(ADA, post(URL + "/switch").param("csrfToken", "good")), 400, "input");
        assertUntouched();
    }

    @Test
    void a_reason_that_is_too_long_comes_back_with_its_text() throws Exception {
        String tooLong = "x".repeat(301);

        MvcResult off = as(ADA, turn("off").param("reason", tooLong));
        assertThat(off.getResponse().getStatus()).isEqualTo(400);
        assertThat(off.getModelAndView().getModel())
                .containsEntry("reason", tooLong)
                .containsEntry("reasonLength", 301);

        MvcResult smaller = as(ADA, group("7").param("reason", tooLong));
        assertThat(smaller.getResponse().getStatus()).isEqualTo(400);
        assertThat(smaller.getModelAndView().getModel())
                .containsEntry("groupReason", tooLong)
                .containsEntry("groupReasonLength", 301)
                .containsEntry("sizeFault", false)
                .containsEntry("size", "7");
        assertUntouched();
    }

    @Test
    void the_smallest_group_is_changed_once_with_its_reason() throws Exception {
        MvcResult changed = as(ADA, group(" 7 ").param("reason", "To be careful"));
        assertThat(changed.getResponse().getStatus()).isEqualTo(303);
        assertThat(changed.getFlashMap().get("notice")).isEqualTo("group");
        assertThat(fairshelf.smallestGroup().read()).isEqualTo(7);
        assertThat(fairshelf.entries.get(0).reason()).contains("To be careful");
        assertThat(fairshelf.entries.get(0).actor()).isEqualTo("ada");

        assertThat(as(ADA, group("7")).getFlashMap().get("notice")).isEqualTo("unchanged.group");
        assertThat(fairshelf.entries).hasSize(1);
        assertThat(page(as(ADA, get(URL))).getFigures().getSmallestGroup()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "0", "2", "51", "-3", "abc", "1e9", "5.5", "5,5", "0x5", "9999999999", "٥", "5 6", "<b>"
            })
    void nonsense_is_no_size(String size) throws Exception {
        MvcResult answer = as(ADA, group(size));

        assertThat(answer.getResponse().getStatus()).isEqualTo(400);
        assertThat(answer.getModelAndView().getModel())
                .containsEntry("sizeFault", true)
                .containsEntry("size", size);
        assertUntouched();
    }

    @Test
    void no_size_and_a_huge_one_are_nonsense_too() throws Exception {
        assertThat(as(ADA, post(URL + "/smallest-group").param("csrfToken", "good"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        MvcResult huge = as(ADA, group("7".repeat(100_000)));
        assertThat((String) huge.getModelAndView().getModel().get("size")).hasSize(20);
        assertUntouched();
    }

    @Test
    void what_cannot_be_stored_is_told_and_changes_nothing() throws Exception {
        fairshelf.stores = false;

        assertRefused(as(ADA, turn("off")), 503, "storing");
        assertRefused(as(ADA, group("7")), 503, "storing");
        assertThat(fairshelf.on).isTrue();
        assertThat(fairshelf.smallestGroup().read()).isEqualTo(5);
    }

    @Test
    void tables_that_cannot_be_read_are_told() throws Exception {
        fairshelf.run("DROP TABLE FS_SETTING");
        assertRefused(as(ADA, get(URL)), 503, "storing");
        assertRefused(as(ADA, group("7")), 503, "storing");
    }

    @Test
    void a_catalog_that_cannot_be_read_is_told() throws Exception {
        fairshelf.run("DROP TABLE BLC_PRODUCT");
        assertRefused(as(ADA, get(URL).param("q", "oak")), 503, "storing");
    }

    @Test
    void the_addresses_of_the_forms_alone_lead_to_the_page() throws Exception {
        for (String form : new String[] {"/switch", "/smallest-group"}) {
            MvcResult answer = as(ADA, get(URL + form).param("to", "off").param("size", "7"));
            assertThat(answer.getResponse().getStatus()).isEqualTo(303);
            assertThat(answer.getResponse().getHeader("Location")).isEqualTo(URL);
        }
        assertUntouched();
    }

    @Test
    void a_test_shopper_who_allows_nothing_sees_what_sells_well() throws Exception {
        RecommendationsPage page = page(as(MIA, get(URL)));

        assertThat(page.getPreview()).extracting(pick -> pick.getId()).containsExactly(1L, 2L, 3L);
        assertThat(page.getPreview()).allMatch(pick -> !pick.isPersonal());
        assertThat(page.getShopper().getLooked()).isEmpty();
    }

    @Test
    void of_what_the_address_says_only_products_of_the_shop_count_each_once_and_five_at_most() throws Exception {
        String[] looked = {"2", "02", "2", "x", "", "999", "-1", "99999999999999999999", "1", "3", "4", "1e3", "<b>"};

        TestShopper shopper = page(as(MIA, get(URL).param("looked", looked))).getShopper();

        assertThat(shopper.getLooked()).extracting(TestShopper.Looked::getId).containsExactly(2L, 1L, 3L, 4L);
        assertThat(shopper.isFull()).isFalse();
        assertThat(shopper.getLooked().get(0).getAddress()).isEqualTo(URL + "?looked=1&looked=3&looked=4#fs-preview");
    }

    @Test
    void thousands_of_ids_are_not_looked_up() throws Exception {
        String[] looked = LongStream.range(1000, 5000).mapToObj(Long::toString).toArray(String[]::new);

        assertThat(page(as(MIA, get(URL).param("looked", looked))).getShopper().getLooked())
                .isEmpty();

        // 20 of these, and what the preview shows.
        verify(fairshelf.catalog, atMost(40)).findProductById(anyLong());
    }

    @Test
    void products_are_found_by_a_part_of_their_name() throws Exception {
        TestShopper shopper = page(as(MIA, get(URL).param("q", "  LINEN ").param("looked", "1")))
                .getShopper();

        assertThat(shopper.getQuery()).isEqualTo("LINEN");
        assertThat(shopper.getFound()).extracting(TestShopper.Looked::getName).containsExactly("Linen towel");
        assertThat(shopper.getFound().get(0).getAddress()).isEqualTo(URL + "?looked=2&looked=1#fs-preview");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'; DROP TABLE BLC_SKU; --", "\u0000", "\ud83d", "\u202e", "!", "\\"})
    void a_hostile_query_finds_nothing_and_breaks_nothing(String query) throws Exception {
        MvcResult answer = as(MIA, get(URL).param("q", query));

        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        assertThat(page(answer).getShopper().getFound()).isEmpty();
    }

    @Test
    void a_long_query_is_cut_between_characters() throws Exception {
        String query = page(as(MIA, get(URL).param("q", "\ud83c\udf75".repeat(10_000))))
                .getShopper()
                .getQuery();

        assertThat(query.codePointCount(0, query.length())).isEqualTo(60);
        assertThat(query).hasSize(120);
    }

    private static MockHttpServletRequestBuilder turn(String to) {
        return post(URL + "/switch").param("to", to).param("csrfToken", "good");
    }

    private static MockHttpServletRequestBuilder group(String size) {
        return post(URL + "/smallest-group").param("size", size).param("csrfToken", "good");
    }

    private MvcResult as(AdminUser user, RequestBuilder request) throws Exception {
        RecommendationsController controller = new RecommendationsController(
                AdminUsers.accessOf(user),
                FormTokens.accepting("good"),
                Screens.screen(),
                fairshelf.recommendations(),
                fairshelf.shoppers(),
                fairshelf,
                fairshelf.smallestGroup());
        return Screens.answer(controller, request);
    }

    private static RecommendationsPage page(MvcResult answer) {
        return (RecommendationsPage) answer.getModelAndView().getModel().get("page");
    }

    private void assertUntouched() {
        assertThat(fairshelf.on).isTrue();
        assertThat(fairshelf.smallestGroup().read()).isEqualTo(5);
        assertThat(fairshelf.entries).isEmpty();
    }
}
