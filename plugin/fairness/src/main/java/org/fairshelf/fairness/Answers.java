package org.fairshelf.fairness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the answers to one question weigh the same. */
final class Answers {
    static final String YES = "yes";
    static final String NO = "no";

    private static final double SIZE_TOLERANCE = 1;
    private static final int COLOUR_TOLERANCE = 8;
    private static final double TEXT_CONTRAST = 4.5;
    private static final double EDGE_CONTRAST = 3;
    private static final double SMALLEST_TARGET = 24;
    private static final double FARTHEST = 48;
    private static final Map<String, String> COLOURS =
            Map.of("text", "its words are", "ground", "its ground is", "edge", "its edge is");

    private final Facts question;
    private final Findings findings;

    private Answers(Facts question, Findings findings) {
        this.question = question;
        this.findings = findings;
    }

    static void judge(Facts question, Findings findings) {
        new Answers(question, findings).judge();
    }

    /** The answers to a question that can be seen. */
    static List<Facts> shown(Facts question) {
        return question.all("answers").stream()
                .filter(answer -> answer.is("shown"))
                .toList();
    }

    /** The answer of that value. */
    static Optional<Facts> of(Facts question, String value) {
        return question.all("answers").stream()
                .filter(answer -> answer.text("value").equals(value))
                .findFirst();
    }

    private void judge() {
        List<Facts> shown = shown(question);
        inSight(shown);
        shown.forEach(this::onItsOwn);
        of(question, YES).filter(yes -> yes.is("shown")).ifPresent(yes -> shown.stream()
                .filter(answer -> !answer.text("value").equals(YES))
                .forEach(answer -> alike(yes, answer)));
        question.texts("ticked")
                .forEach(ticked -> say(Rule.NOTHING_CHOSEN, "this is chosen from the start: " + ticked + "."));
    }

    private void inSight(List<Facts> shown) {
        Optional<Facts> no = of(question, NO);
        if (no.isEmpty()) {
            say(Rule.NO_BESIDE_YES, "among its answers there is no button with the value “no”.");
        } else if (!no.get().is("shown")) {
            say(Rule.NO_BESIDE_YES, quoted(no.get()) + " is there but cannot be seen without a further step.");
        } else {
            double nearest = shown.stream()
                    .filter(answer -> !answer.text("value").equals(NO))
                    .mapToDouble(answer -> distance(answer, no.get()))
                    .min()
                    .orElse(0);
            unless(
                    nearest <= FARTHEST,
                    Rule.NO_BESIDE_YES,
                    quoted(no.get()) + " stands " + Math.round(nearest) + " px away from the nearest other answer.");
        }
    }

    private static double distance(Facts one, Facts other) {
        double aside = Math.max(
                0, Math.max(one.number("left") - other.number("right"), other.number("left") - one.number("right")));
        double apart = Math.max(
                0, Math.max(one.number("top") - other.number("bottom"), other.number("top") - one.number("bottom")));
        return Math.hypot(aside, apart);
    }

    private void onItsOwn(Facts answer) {
        unless(
                answer.number("width") >= SMALLEST_TARGET && answer.number("height") >= SMALLEST_TARGET,
                Rule.LARGE_ENOUGH,
                quoted(answer) + " is " + size(answer) + ".");
        if (answer.is("picture")) {
            say(
                    Rule.READABLE,
                    quoted(answer)
                            + " is written on a picture or a gradient, so that its contrast cannot be measured; give it a plain ground.");
        } else {
            unless(
                    answer.number("contrast") >= TEXT_CONTRAST,
                    Rule.READABLE,
                    quoted(answer) + " has a contrast of " + answer.figure("contrast") + ":1.");
        }
        unless(
                answer.number("edgeContrast") >= EDGE_CONTRAST,
                Rule.VISIBLE_EDGE,
                quoted(answer) + " stands out by " + answer.figure("edgeContrast") + ":1.");
        unless(!answer.is("chosen"), Rule.NOTHING_CHOSEN, quoted(answer) + " is pressed or focused from the start.");
        unless(answer.is("reachable"), Rule.TAB_ORDER, quoted(answer) + " cannot be reached with the tabulator.");
    }

    private void alike(Facts yes, Facts other) {
        unless(
                Math.abs(yes.number("width") - other.number("width")) <= SIZE_TOLERANCE
                        && Math.abs(yes.number("height") - other.number("height")) <= SIZE_TOLERANCE,
                Rule.SAME_SIZE,
                quoted(yes) + " is " + size(yes) + ", " + quoted(other) + " is " + size(other) + ".");
        different(yes.texts("font"), other.texts("font"))
                .ifPresent(values -> say(Rule.SAME_TEXT, compared(yes, other, values)));
        different(yes.texts("shape"), other.texts("shape"))
                .ifPresent(values -> say(Rule.SAME_LOOK, compared(yes, other, values)));
        Facts ofYes = yes.one("colours");
        Facts ofOther = other.one("colours");
        Stream.of("text", "ground", "edge")
                .forEach(part -> unless(
                        near(ofYes.numbers(part), ofOther.numbers(part)),
                        Rule.SAME_LOOK,
                        "of " + quoted(yes) + " " + COLOURS.get(part) + " " + rgb(ofYes.numbers(part)) + ", of "
                                + quoted(other) + " " + rgb(ofOther.numbers(part)) + "."));
    }

    private static boolean near(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            if (Math.abs(one.get(i) - other.get(i)) > COLOUR_TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /** The first properties that differ, if any do. */
    private static Optional<List<String>> different(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return Optional.of(List.of(one.get(i), other.get(i)));
            }
        }
        return Optional.empty();
    }

    private static String compared(Facts yes, Facts other, List<String> values) {
        return quoted(yes) + " has “" + values.get(0) + "”, " + quoted(other) + " has “" + values.get(1) + "”.";
    }

    private static String size(Facts box) {
        return box.figure("width") + " × " + box.figure("height") + " px";
    }

    private static String rgb(List<Integer> colour) {
        return String.format("#%02x%02x%02x", colour.get(0), colour.get(1), colour.get(2));
    }

    static String quoted(Facts answer) {
        return "“" + answer.text("text") + "”";
    }

    private void unless(boolean fair, Rule rule, String said) {
        if (!fair) {
            say(rule, said);
        }
    }

    private void say(Rule rule, String said) {
        findings.add(rule, "“" + question.text("name") + "”: " + said);
    }
}
