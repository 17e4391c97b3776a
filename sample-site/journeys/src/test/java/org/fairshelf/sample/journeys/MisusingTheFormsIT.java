package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C2, C9: a form that is forged, old, sent twice or full of nonsense changes nothing, and gets a page of the shop that says so. */
@ExtendWith(OpenShop.class)
class MisusingTheFormsIT {
    private static final String CHOICE = "/fairshelf/choice";
    private static final String FORGET = "/fairshelf/forget";
    private static final String WITHOUT = "/fairshelf/without";
    private static final String TOKEN = "csrfToken";
    private static final String HUGE = "x".repeat(100_000);

    /** What each form sends when it is used as it is meant to be. */
    private static final Map<String, Map<String, String>> PROPER = Map.of(
            CHOICE, Map.of("browsing", "no", "wording", "1_en", "means", "privacy_centre", "back", "/privacy"),
            FORGET, Map.of("what", "everything"),
            WITHOUT, Map.of("wanted", "yes", "back", "/"));

    private final SampleShop shop;

    MisusingTheFormsIT(SampleShop shop) {
        this.shop = shop;
    }

    @ParameterizedTest
    @ValueSource(strings = {CHOICE, FORGET, WITHOUT})
    void aFormWithoutTheTokenOfItsSessionIsRefused(String address) {
        Shopper shopper = somebodyWhoAllows();
        for (String token : new String[] {null, "", "AAAA-AAAA", tokenOf(Shopper.comingTo(shop)), HUGE}) {
            Map<String, String> cookies = shopper.visitor().cookies();
            String before = shopper.privacy().everything();
            Map<String, String> fields = new TreeMap<>(PROPER.get(address));
            if (token != null) {
                fields.put(TOKEN, token);
            }

            Visitor.Page answer = shopper.visitor().post(address, fields);

            assertProblem(answer, 403, "The page had been open for too long");
            assertThat(shopper.visitor().cookies()).isEqualTo(cookies);
            assertThat(shopper.privacy().everything()).isEqualTo(before);
        }
    }

    @Test
    void aFormOfASessionThatIsOverIsRefusedAndMarksNobody() {
        Shopper shopper = Shopper.comingTo(shop);
        Visitor.Form yes = shopper.choice(Shopper.BROWSING, "yes");
        shopper.visitor().lose("JSESSIONID");

        Visitor.Page answer = yes.send();

        assertProblem(answer, 403, "The page had been open for too long");
        assertThat(shopper.isMarked()).isFalse();
        shopper.privacy().assertKnowsNothing();
        assertThat(shopper.privacy().standing(Shopper.BROWSING)).isEqualTo("open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void theSamePostTwiceIsOneChoice(String answer) {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.choose(Shopper.PURCHASES, "yes");
        Visitor.Form form = shopper.choice(Shopper.BROWSING, answer);

        form.send();
        Map<String, String> cookies = shopper.visitor().cookies();
        String before = shopper.privacy().everything();
        assertThat(form.send().status()).isEqualTo(200);

        assertThat(shopper.privacy().receipts()).hasSize(2);
        assertThat(shopper.privacy().everything()).isEqualTo(before);
        assertThat(shopper.visitor().cookies().keySet()).isEqualTo(cookies.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {CHOICE, FORGET, WITHOUT})
    void aLinkOrAPictureChangesNothing(String address) {
        Shopper shopper = somebodyWhoAllows();
        String before = shopper.privacy().everything();
        StringBuilder query = new StringBuilder("?" + TOKEN + "=" + tokenOf(shopper));
        PROPER.get(address)
                .forEach((name, value) ->
                        query.append('&').append(name).append('=').append(value));

        Visitor.Page answer = shopper.visitor().visit(address + query);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(shopper.privacy().everything()).isEqualTo(before);
        assertThat(shopper.isMarked()).isTrue();
    }

    /** A form, and in it a field with a value that no form of ours sends. */
    static List<Nonsense> nonsense() {
        return List.of(
                new Nonsense(CHOICE, "browsing", "maybe"),
                new Nonsense(CHOICE, "browsing", ""),
                new Nonsense(CHOICE, "browsing", "YES"),
                new Nonsense(CHOICE, "browsing", "yes\u0000"),
                new Nonsense(CHOICE, "browsing", HUGE),
                new Nonsense(CHOICE, "browsing", "no", "yes"),
                new Nonsense(CHOICE, "browsing", "no", "no"),
                new Nonsense(CHOICE, "browsing"),
                new Nonsense(CHOICE, "purchases", "visit"),
                new Nonsense(CHOICE, "wording"),
                new Nonsense(CHOICE, "wording", "2_en"),
                new Nonsense(CHOICE, "wording", "1_fr"),
                new Nonsense(CHOICE, "wording", "1_en'--"),
                new Nonsense(CHOICE, "wording", HUGE),
                new Nonsense(CHOICE, "means"),
                new Nonsense(CHOICE, "means", "signal"),
                new Nonsense(CHOICE, "means", "registration"),
                new Nonsense(CHOICE, "means", "<script>"),
                new Nonsense(CHOICE, "means", HUGE),
                new Nonsense(FORGET, "what"),
                new Nonsense(FORGET, "what", "purchases"),
                new Nonsense(FORGET, "what", "../everything"),
                new Nonsense(FORGET, "what", HUGE),
                new Nonsense(WITHOUT, "wanted"),
                new Nonsense(WITHOUT, "wanted", "true"),
                new Nonsense(WITHOUT, "wanted", HUGE));
    }

    record Nonsense(String address, String field, List<String> values) {
        Nonsense(String address, String field, String... values) {
            this(address, field, List.of(values));
        }

        @Override
        public String toString() {
            return address + " " + field + "="
                    + values.stream()
                            .map(value -> value.substring(0, Math.min(20, value.length())))
                            .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void whatNoFormSendsIsRefused(Nonsense nonsense) {
        Shopper shopper = somebodyWhoAllows();
        Map<String, String> cookies = shopper.visitor().cookies();
        PrivacyCentre before = shopper.privacy();
        Visitor.Form form = shopper.lookAt(PrivacyCentre.ADDRESS).form("form[action$=" + nonsense.address + "]");
        PROPER.get(nonsense.address).forEach(form::with);
        form.without(nonsense.field);
        for (String value : nonsense.values) {
            form.also(nonsense.field, value);
        }

        Visitor.Page answer = form.send();

        assertProblem(answer, 400, "That is not something that can be chosen here.");
        assertThat(shopper.visitor().cookies()).isEqualTo(cookies);
        assertThat(shopper.privacy().everything()).isEqualTo(before.everything());
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "rights", "retention", "audit", "BROWSING", "browsing[]"})
    void aPurposeThatNobodyIsAskedAboutCannotBeAllowed(String purpose) {
        Shopper shopper = Shopper.comingTo(shop);

        Visitor.Page answer = shopper.choice(Shopper.BROWSING, "yes")
                .without(Shopper.BROWSING)
                .with(purpose, "yes")
                .send();

        assertProblem(answer, 400, "That is not something that can be chosen here.");
        assertThat(shopper.isMarked()).isFalse();
        shopper.privacy().assertKnowsNothing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "evil.example",
                "javascript:alert(1)",
                "/\r\nSet-Cookie: fs_subject=00000000000000000000000000000000",
                "/%0d\nLocation: https://evil.example",
                "/<script>",
                "/caf\u00e9",
                ""
            })
    void theWayBackNeverLeadsOutOfTheShop(String back) {
        Shopper shopper = Shopper.comingTo(shop);
        Visitor.Form choice = shopper.choice(Shopper.BROWSING, "no").with("back", back);
        Visitor.Form without = shopper.lookAt(PrivacyCentre.ADDRESS)
                .form("form[action*=" + WITHOUT + "]")
                .with("back", back);

        for (Visitor.Page answer : List.of(choice.sendAndStay(), without.sendAndStay())) {
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).isEqualTo(PrivacyCentre.ADDRESS);
        }
        assertThat(shopper.isMarked()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/kitchen?page=2, product, /kitchen?page=2#fs-product",
        "/, home, /#fs-home",
        "/, '\"><script>', /",
        "/, '', /",
    })
    void theWayBackLeadsToThePageAndTheBlockInWhichSomebodyAnswered(String back, String block, String address) {
        Visitor.Page answer = Shopper.comingTo(shop)
                .choice(Shopper.BROWSING, "no")
                .with("means", "block")
                .with("back", back)
                .with("block", block)
                .sendAndStay();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fs_subject=0123456789abcdef0123456789abcdef",
                "fs_subject=0123456789ABCDEF0123456789ABCDEF",
                "fs_subject=\"0123456789abcdef0123456789abcdef\"",
                "fs_subject='; DROP TABLE FS_SUBJECT; --",
                "fs_subject=\u00e4\u00f6\u20ac",
                "fs_subject=; fs_subject=; fs_choice=",
                "fs_choice=browsing.1.99999999",
                "fs_choice=browsing.1.20991231",
                "fs_choice=rights.1.20261101_audit.1.20261101",
                "fs_choice=\"browsing",
                "fs_choice=\u00e4\u00f6\u20ac",
                "fs_choice=<script>alert(1)</script>",
                "$Version=\"1\"; fs_subject=\"x\"; $Path=\"/\""
            })
    void aCookieThatSomebodyMadeUpIsNobody(String cookie) {
        assertIsNobody(cookie);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fs_subject", "fs_choice"})
    void aCookieThatIsFarTooLongIsNobody(String cookie) {
        assertIsNobody(cookie + "=" + "a".repeat(6_000));
        assertIsNobody(cookie + "=" + "browsing.1.20261101_".repeat(300));
    }

    private void assertIsNobody(String cookie) {
        String stranger = main(RawAnswer.to(shop, "GET /privacy HTTP/1.0").document());

        RawAnswer answer = RawAnswer.to(shop, "GET /privacy HTTP/1.0", "Cookie: " + cookie);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(main(answer.document())).isEqualTo(stranger).contains(PrivacyCentre.NOBODY);
        Document home =
                RawAnswer.to(shop, "GET / HTTP/1.0", "Cookie: " + cookie).document();
        assertThat(home.select("#fs-home button")).hasSize(3);
    }

    @Test
    void aSubjectThatSomebodyMadeUpIsNotTakenOverByAYes() {
        String planted = "0123456789abcdef0123456789abcdef";
        Shopper shopper = Shopper.comingTo(shop);
        shopper.visitor().having("fs_subject", planted);

        shopper.choose(Shopper.BROWSING, "yes");

        assertThat(shopper.visitor().cookies().get("fs_subject"))
                .isNotEqualTo(planted)
                .matches("[0-9a-f]{32}");
        Shopper planter = Shopper.comingTo(shop);
        planter.visitor().having("fs_subject", planted);
        planter.privacy().assertKnowsNothing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7} #{9} [[${1}]]",
                "'; DROP TABLE FS_EVENT; --"
            })
    void whateverWasSearchedForIsText(String words) {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.choose(Shopper.BROWSING, "yes");
        shopper.visitor().visit("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));

        PrivacyCentre privacy = shopper.privacy();

        assertThat(privacy.known()).containsExactly("Searched for " + words);
        assertThat(privacy.page().select("main script, main img")).isEmpty();
        assertThat(shopper.lookAt("/").document().select("main script")).isEmpty();
    }

    @Test
    void aVeryLongSearchIsKeptShort() {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.choose(Shopper.BROWSING, "yes");
        shopper.visitor().visit("/search?q=" + "oak+".repeat(100));

        assertThat(shopper.privacy().known())
                .hasSize(1)
                .allMatch(what -> what.length() <= "Searched for ".length() + 80);
    }

    /** A page of the shop, with a way to the privacy centre, that tells nothing of the server. */
    private static void assertProblem(Visitor.Page answer, int status, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.document().select("main h1").text()).isEqualTo("Nothing was changed");
        assertThat(answer.document().select("main").text()).contains(words);
        assertThat(answer.document().select("main a[href=/privacy]")).isNotEmpty();
        assertThat(answer.document().select("header .brand, footer .languages")).hasSize(2);
        assertThat(answer.document().title()).isEqualTo("Nothing was changed – Saltmarsh");
        assertThat(answer.body()).doesNotContain("Exception", "org.fairshelf");
    }

    private Shopper somebodyWhoAllows() {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.choose(Shopper.BROWSING, "yes");
        shopper.lookAt(Shopping.PLAIN_PRODUCT);
        assertThat(shopper.isMarked()).isTrue();
        return shopper;
    }

    private static String tokenOf(Shopper shopper) {
        return shopper.lookAt(PrivacyCentre.ADDRESS)
                .document()
                .select("[name=" + TOKEN + "]")
                .attr("value");
    }

    private static String main(Document page) {
        page.select("[name=" + TOKEN + "]").remove();
        return page.select("main").outerHtml();
    }
}
