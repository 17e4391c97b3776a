package org.fairshelf.fairness;

import static org.fairshelf.fairness.Rule.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Themes of one shop. All but the first are unfair; each says what alone makes it so. */
enum Theme {
    FAIR(page -> page),
    FAIR_IN_GERMAN(page -> page.replace("lang=\"en\"", "lang=\"de\"")
            .replace(
                    "Shall we use what you view to pick things for you?",
                    "Dürfen wir nutzen, was Sie ansehen, um für Sie auszusuchen?")
            .replace(
                    "You see things that go with what interested you.",
                    "Sie sehen Dinge, die zu dem passen, was Sie interessiert hat.")
            .replace(
                    "May we write to you when we have something for you?",
                    "Dürfen wir Ihnen schreiben, wenn wir etwas für Sie haben?")
            .replace(">Yes<", ">Ja<")
            .replace(">No<", ">Nein<")
            .replace(">Only this visit<", ">Nur dieser Besuch<")),
    FAIR_IN_OTHER_COLOURS(style(".fs-button { background: #123; color: #fff; border: 0; }")),

    A_NO_BEHIND_MORE_OPTIONS(
            page -> replace("</form>\n</section>", "</details></form></section>")
                    .apply(replace(Markup.NO, "<details><summary>More options</summary>" + Markup.NO)
                            .apply(page)),
            NO_BESIDE_YES),
    A_NO_AT_THE_OTHER_END(style("[value=no] { position: relative; top: 300px; }"), NO_BESIDE_YES),
    NO_NO_AT_ALL(
            replace("<button class=\"fs-button\" type=\"submit\" value=\"no\" name=\"browsing\">No</button>", ""),
            NO_BESIDE_YES),
    A_SMALL_NO(
            style(
                    ".fs-answers [value=no] { flex: none; min-width: 4rem; min-height: 2rem; height: 2rem; padding: 0; }"),
            SAME_SIZE),
    A_NO_IN_SMALL_LETTERS(style("[value=no] { font-size: 13px; line-height: 22.4px; }"), SAME_TEXT),
    A_PALE_NO(style("[value=no] { color: #b9b9b9; }"), SAME_LOOK, READABLE),
    A_NO_THAT_FADES(style("[value=no] { opacity: .4; }"), SAME_LOOK, READABLE, VISIBLE_EDGE),
    A_LOUD_YES(style("[value=yes] { background: #1d5c63; color: #fff; }"), SAME_LOOK),
    A_YES_WITH_A_TICK(style("[value=yes]::before { content: '✓'; position: absolute; }"), SAME_LOOK),
    ANSWERS_WITHOUT_AN_EDGE(style(".fs-answers .fs-button { border-color: #ddd; }"), VISIBLE_EDGE),
    FAINT_WORDS(style(".fs-more { color: #999; }"), READABLE),
    WORDS_ON_A_PICTURE(style(".fs-answers .fs-button { background-image: linear-gradient(#fff, #eee); }"), READABLE),
    TINY_ANSWERS(
            style(".fs-answers .fs-button { min-height: 0; height: 20px; line-height: 16px; padding: 0; }"),
            LARGE_ENOUGH),
    A_TINY_BOX(style(".fs-box input { width: 13px; height: 13px; }"), LARGE_ENOUGH),
    A_YES_PRESSED_BEFOREHAND(
            page -> style(".fs-button[aria-pressed=true] { box-shadow: none; font-weight: inherit; }")
                    .apply(page.replace(
                            "value=\"yes\" name=\"browsing\"",
                            "value=\"yes\" name=\"browsing\" aria-pressed=\"true\"")),
            NOTHING_CHOSEN),
    A_BOX_TICKED_BEFOREHAND(replace("type=\"checkbox\"", "type=\"checkbox\" checked"), NOTHING_CHOSEN),
    A_YES_WITH_THE_FOCUS(
            replace("value=\"yes\" name=\"browsing\"", "value=\"yes\" name=\"browsing\" autofocus"), NOTHING_CHOSEN),
    A_BOX_THAT_MUST_BE_TICKED(replace("type=\"checkbox\"", "type=\"checkbox\" required"), FREE),
    A_NO_FOR_THE_MOUSE_ALONE(
            replace("value=\"no\" name=\"browsing\"", "value=\"no\" name=\"browsing\" tabindex=\"-1\""), TAB_ORDER),
    SOMETHING_BETWEEN_YES_AND_NO(
            replace(Markup.NO, "<a href=\"/about\" style=\"position: absolute\">About</a>" + Markup.NO), TAB_ORDER),
    AN_UNSEEN_FOCUS(style(".fs-answers .fs-button:focus-visible { outline: none; }"), FOCUS_SEEN),
    A_BAR_OVER_THE_FOCUS(
            page -> style(".bar { position: fixed; inset: 6rem 0 0; background: #eee; }")
                    .apply(page.replace("<footer>", "<div class=\"bar\">Cookies!</div><footer>")),
            FOCUS_FREE),
    WORDS_THAT_SHAME(replace(">No<", ">No, I don't like surprises<"), NO_PRESSURE),
    WORDS_THAT_HURRY(replace("How long: Half a year.", "Last chance: only today!"), NO_PRESSURE),
    WORDS_THAT_FORCE(replace("How long: Half a year.", "This is required to continue."), NO_PRESSURE),
    WORDS_THAT_FLATTER(replace("How long: Half a year.", "Recommended: most shoppers say yes."), NO_PRESSURE),
    A_NO_THAT_IS_NONE(replace(">No<", ">Later<"), CLEAR_ANSWERS),
    A_NOT_NOW(replace(">No<", ">Not now<"), CLEAR_ANSWERS),
    A_YES_THAT_IS_NONE(replace(">Yes<", ">Next<"), CLEAR_ANSWERS),
    MANY_WORDS(replace("How long: Half a year.", "How long: Half a year, " + "and so on ".repeat(4) + "."), FEW_WORDS),
    A_WALL(style(".fs-place { position: fixed; inset: 0; margin: 0; background: #fff; }"), COVERS_NOTHING),
    A_BAR_AT_THE_FOOT(style(".fs-place { position: fixed; bottom: 0; left: 0; }"), COVERS_NOTHING),
    A_CURTAIN(
            style(
                    ".fs-place::before { content: ''; position: fixed; inset: 0; background: #0008; } .fs-block { position: relative; }"),
            COVERS_NOTHING),
    A_PAGE_THAT_STANDS_STILL(style("body { overflow: hidden; height: 100vh; }"), COVERS_NOTHING),
    A_PAGE_OUT_OF_REACH(replace("<nav>", "<nav inert>"), COVERS_NOTHING),
    NO_WAY_BACK(page -> page.replaceAll("(?s)<!--way back-->.*<!--/way back-->", ""), WAY_BACK),
    WIDER_THAN_THE_WINDOW(style(".fs-answers .fs-button { max-width: none; min-width: 25rem; }"), FITS);

    private final UnaryOperator<String> change;
    private final Set<Rule> broken;

    Theme(UnaryOperator<String> change, Rule... broken) {
        this.change = change;
        this.broken = EnumSet.noneOf(Rule.class);
        this.broken.addAll(Set.of(broken));
    }

    private static UnaryOperator<String> style(String style) {
        return replace("/*theme*/", style);
    }

    private static UnaryOperator<String> replace(String what, String by) {
        return page -> {
            if (!page.contains(what)) {
                throw new AssertionError("The page has no " + what);
            }
            return page.replace(what, by);
        };
    }

    String page() {
        return change.apply(Resource.text("shop.html").replace("<!--question-->", Resource.text("question.html")));
    }

    Set<Rule> broken() {
        return Set.copyOf(broken);
    }

    private static final class Markup {
        static final String NO =
                "<button class=\"fs-button\" type=\"submit\" value=\"no\" name=\"browsing\">No</button>";
    }
}
