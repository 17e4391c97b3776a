package org.fairshelf.sample.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C1, C2: no answer is easier, larger or louder than another, nothing is chosen beforehand, the question stands in nobody's
 * way, and a change of mind is one link away from everywhere.
 */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class AskingFairlyIT {
    private static final double TEXT_CONTRAST = 4.5;
    private static final double EDGE_CONTRAST = 3;
    private static final double SMALLEST_TARGET = 24;

    /** What an answer looks like, and how well it can be read and seen where it stands. */
    private static final String LOOK = """
            button => {
                const style = getComputedStyle(button);
                const box = button.getBoundingClientRect();
                const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
                const ground = element => {
                    for (let each = element; each; each = each.parentElement) {
                        const [red, green, blue, opaque = 1] = numbers(getComputedStyle(each).backgroundColor);
                        if (opaque === 1) {
                            return [red, green, blue];
                        }
                        if (opaque > 0) {
                            throw new Error('half transparent: ' + each.outerHTML);
                        }
                    }
                    return [255, 255, 255];
                };
                const light = colour => colour
                    .map(part => part / 255)
                    .map(part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
                const contrast = (one, other) => {
                    const [less, more] = [light(one.slice(0, 3)), light(other)].sort((a, b) => a - b);
                    return (more + 0.05) / (less + 0.05);
                };
                const looks = ['color', 'backgroundColor', 'backgroundImage', 'border', 'borderRadius', 'boxShadow',
                    'outline', 'fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'lineHeight', 'letterSpacing',
                    'textDecoration', 'textTransform', 'textAlign', 'padding', 'margin', 'opacity', 'filter',
                    'transform', 'cursor', 'minWidth', 'minHeight', 'animation', 'transition', 'visibility'];
                return {
                    width: box.width,
                    height: box.height,
                    text: contrast(numbers(style.color), ground(button)),
                    edge: contrast(numbers(style.borderTopColor), ground(button.parentElement)),
                    border: parseFloat(style.borderTopWidth),
                    look: looks.map(name => name + ': ' + style[name]).join('\\n')
                };
            }
            """;

    /** Each of these is what one meets where it stands, wherever the window has been scrolled to. */
    private static final String COVERED = """
            selector => Array.from(document.querySelectorAll(selector))
                .filter(element => element.getClientRects().length > 0)
                .filter(element => {
                    element.scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'});
                    const box = element.getBoundingClientRect();
                    const met = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                    return !(met && (element === met || element.contains(met) || met.contains(element)));
                })
                .map(element => element.outerHTML.slice(0, 120))
            """;

    private static final String OUT_OF_FLOW = """
            () => Array.from(document.querySelectorAll('.fs-place, .fs-place *, .fs-notices, .fs-email, .fs-email *'))
                .filter(element => ['fixed', 'sticky', 'absolute'].includes(getComputedStyle(element).position)
                    || getComputedStyle(element).zIndex !== 'auto')
                .map(element => element.outerHTML.slice(0, 120))
            """;

    private static final String CHOSEN_BEFOREHAND = """
            ours => Array.from(document.querySelectorAll(
                    `input[type=checkbox], ${ours} input, ${ours} option, ${ours} [aria-pressed], ${ours} [autofocus]`))
                .filter(element => element.checked || element.defaultChecked || element.selected || element.autofocus
                    || element.hasAttribute('checked') || element.getAttribute('aria-pressed') === 'true'
                    || element.getAttribute('aria-checked') === 'true')
                .map(element => element.outerHTML.slice(0, 120))
            """;

    /** Where Fairshelf asks. */
    enum Place {
        HOME("#fs-home"),
        PRODUCT("#fs-product"),
        CONFIRMATION("#fs-confirmation"),
        PRIVACY_CENTRE("main");

        private final String where;

        Place(String where) {
            this.where = where;
        }

        /** The address at which that visitor is asked there. */
        String address(Visitor visitor) {
            return switch (this) {
                case HOME -> "/";
                case PRODUCT -> Shopping.PLAIN_PRODUCT;
                case CONFIRMATION -> new Shopping(visitor).buyAsGuest().path();
                case PRIVACY_CENTRE -> PrivacyCentre.ADDRESS;
            };
        }
    }

    private final SampleShop shop;

    AskingFairlyIT(SampleShop shop) {
        this.shop = shop;
    }

    @ParameterizedTest
    @EnumSource
    void theAnswersAreAlikeInSizeColourAndWeightAndFollowEachOther(Place place, Browser browser) {
        Visitor visitor = new Visitor(shop);
        String address = place.address(visitor);
        Page page = browser.goOn(shop, Window.wide(), visitor);
        for (int width : List.of(320, 360, 1280)) {
            for (String language : List.of("en", "de")) {
                page.setViewportSize(width, 740);
                page.navigate(address + "?blLocaleCode=" + language);
                List<Locator> questions =
                        page.locator(place.where + " .fs-answers").all();
                assertThat(questions).isNotEmpty();
                questions.forEach(AskingFairlyIT::assertFair);
                assertNothingIsChosen(page);
                if (width == 320) {
                    PageCheck.assertSound(page);
                }
            }
        }
    }

    private static void assertFair(Locator question) {
        Page page = question.page();
        String where = page.url() + " at " + page.viewportSize().width + " px";
        List<Locator> answers = question.locator("button").all();
        Map<String, Object> yes = look(answers.get(0));
        Map<String, Object> no = look(answers.get(1));
        assertThat(answers.get(0).getAttribute("value")).isEqualTo("yes");
        assertThat(answers.get(1).getAttribute("value")).isEqualTo("no");
        assertThat(no).as(where).isEqualTo(yes);
        assertThat(number(yes, "text")).as("contrast of text, %s", where).isGreaterThanOrEqualTo(TEXT_CONTRAST);
        assertThat(number(yes, "edge")).as("contrast of edge, %s", where).isGreaterThanOrEqualTo(EDGE_CONTRAST);
        assertThat(number(yes, "border")).as("edge, %s", where).isPositive();
        assertThat(number(yes, "width")).as("width, %s", where).isGreaterThanOrEqualTo(SMALLEST_TARGET);
        assertThat(number(yes, "height")).as("height, %s", where).isGreaterThanOrEqualTo(SMALLEST_TARGET);
        if (answers.size() == 3) {
            Map<String, Object> visit = look(answers.get(2));
            assertThat(answers.get(2).getAttribute("value")).isEqualTo("visit");
            assertThat(visit).as(where).isEqualTo(yes);
        }

        answers.get(0).focus();
        for (Locator next : answers.subList(1, answers.size())) {
            page.keyboard().press("Tab");
            assertThat(next).isFocused();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "visit"})
    void everyAnswerIsOneClickAway(String answer, Browser browser) {
        for (Place place : List.of(Place.HOME, Place.PRODUCT, Place.PRIVACY_CENTRE)) {
            Page page = browser.open(shop, Window.narrow());
            page.navigate(place.address(new Visitor(shop)));

            page.locator(place.where + " button[name=browsing][value=" + answer + "]")
                    .click();

            assertThat(page.locator(place.where + " .fs-said")).isVisible();
            assertThat(PrivacyCentre.of(page).standing(Shopper.BROWSING))
                    .isEqualTo(Map.of("yes", "given", "no", "refused", "visit", "visit")
                            .get(answer));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void theQuestionCoversNothingAndTheShopIsUsedAroundIt(int width, Browser browser) {
        Page page = browser.open(shop, Window.ofWidth(width));
        for (String path : List.of("/", Shopping.PLAIN_PRODUCT)) {
            page.navigate(path);
            assertThat(page.locator(".fs-answers")).isVisible();
            assertThat(page.evaluate(OUT_OF_FLOW)).as(path).isEqualTo(List.of());
            assertThat(page.evaluate(COVERED, "header a, header input, header button, main a, main .button, footer a"))
                    .as(path)
                    .isEqualTo(List.of());
            // Nothing has taken the focus: one starts at the top of the page.
            assertThat(page.evaluate("() => document.activeElement === document.body"))
                    .as(path)
                    .isEqualTo(true);
        }

        page.locator(".buy button").click();
        page.locator(".aside .button").click();
        assertThat(page.evaluate(OUT_OF_FLOW)).isEqualTo(List.of());
        Map.of(
                        "email", Shopping.newEmail(),
                        "firstName", "Ina",
                        "lastName", "Deich",
                        "street", "Hafenstraße 3",
                        "postalCode", "25980",
                        "city", "Sylt")
                .forEach((field, value) -> page.locator("#" + field).fill(value));
        page.locator(".aside button").click();
        assertThat(page.locator(".order-number")).isVisible();
        assertThat(page.locator("#fs-confirmation .fs-answers")).isVisible();
        assertThat(page.evaluate(OUT_OF_FLOW)).isEqualTo(List.of());
        PrivacyCentre.of(page).assertKnowsNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "/checkout"})
    void theBoxForEmailsIsEmptyAndLargeEnoughToHit(String address, Browser browser) {
        Page page = browser.open(shop, Window.narrow());
        page.navigate(Shopping.PLAIN_PRODUCT);
        page.locator(".buy button").click();
        page.navigate(address);

        assertNothingIsChosen(page);
        Locator box = page.locator("#fs-email");
        assertThat(box).not().isChecked();
        assertThat(box.boundingBox().width).isGreaterThanOrEqualTo(SMALLEST_TARGET);
        assertThat(box.boundingBox().height).isGreaterThanOrEqualTo(SMALLEST_TARGET);
        page.locator("label[for=fs-email]").click();
        assertThat(box).isChecked();
        page.locator("label[for=fs-email]").click();
        assertThat(box).not().isChecked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kitchen",
                "/kitchen?maker=Nobody",
                Shopping.PLAIN_PRODUCT,
                "/search?q=tea",
                "/search?q=submarine",
                "/cart",
                "/checkout",
                "/login",
                "/register",
                "/about",
                "/delivery",
                "/privacy-policy",
                "/imprint",
                "/outbox",
                PrivacyCentre.ADDRESS,
                "/there-is-nothing-here",
                "/confirmation/there-is-nothing-here",
                "/error/403",
                "/error/500",
                "/error/expired",
                "/fairshelf/choice"
            })
    void thePrivacyCentreIsOneLinkAwayFromEveryPage(String address) {
        Visitor visitor = new Visitor(shop);
        new Shopping(visitor).putIntoCart(Shopping.PLAIN_PRODUCT);

        Visitor.Page page = visitor.visit(address);

        assertThat(page.document().select("footer a[href=/privacy]"))
                .as(page.text())
                .isNotEmpty();
    }

    private static void assertNothingIsChosen(Page page) {
        for (String ours : List.of(".fs-block", ".fs-page", ".fs-email")) {
            assertThat(page.evaluate(CHOSEN_BEFOREHAND, ours)).as(page.url()).isEqualTo(List.of());
        }
    }

    @SuppressWarnings("unchecked") // the script gives an object
    private static Map<String, Object> look(Locator answer) {
        return (Map<String, Object>) answer.evaluate(LOOK);
    }

    private static double number(Map<String, Object> look, String name) {
        return ((Number) look.get(name)).doubleValue();
    }
}
