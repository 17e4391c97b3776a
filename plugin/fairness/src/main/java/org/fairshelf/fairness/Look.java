package org.fairshelf.fairness;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A page as it stands in a window: what is asked there, and what is not fair about it. */
final class Look {
    private static final String SCRIPT = Resource.text("look.js");
    private static final double TEXT_CONTRAST = 4.5;
    private static final double SMALLEST_TARGET = 24;

    /** What 1280 px are when everything is shown twice as large. */
    private static final int HALF = 640;

    private static final int WHOLE = 1280;

    private final Facts facts;
    private final List<Finding> findings;

    private Look(Facts facts, List<Finding> findings) {
        this.facts = facts;
        this.findings = findings;
    }

    /** Looks at the page and walks through its answers with the keyboard. Nothing is pressed. */
    static Look at(Page page, String place) {
        Findings findings = new Findings(place);
        Facts facts = measure(page, true);
        judge(facts, findings);
        Tabulator.walk(page, findings);
        if (page.viewportSize().width == WHOLE) {
            int height = page.viewportSize().height;
            page.setViewportSize(HALF, height);
            fits(measure(page, false), findings, " at 200 %");
            page.setViewportSize(WHOLE, height);
        }
        return new Look(facts, findings.all());
    }

    /** Only what is asked: nothing is judged, and the page stands still. */
    static Look only(Page page) {
        return new Look(measure(page, false), List.of());
    }

    private static Facts measure(Page page, boolean mayScroll) {
        return Facts.of(page.evaluate(SCRIPT, mayScroll));
    }

    private static void judge(Facts facts, Findings findings) {
        for (Facts question : facts.all("questions")) {
            if (question.text("kind").equals("answers")) {
                Answers.judge(question, findings);
            } else {
                box(question, findings);
            }
            Wording.judge(question, findings);
            faint(question, findings);
        }
        fits(facts, findings, "");
        facts.texts("floats")
                .forEach(each -> findings.add(Rule.COVERS_NOTHING, "this stays over the page: " + each + "."));
        facts.texts("covered").stream()
                .limit(3)
                .forEach(each -> findings.add(Rule.COVERS_NOTHING, "the question covers this: " + each + "."));
        facts.texts("dead")
                .forEach(each -> findings.add(Rule.COVERS_NOTHING, "this is out of reach meanwhile: " + each + "."));
        findings.addUnless(!facts.is("locked"), Rule.COVERS_NOTHING, "the page cannot be scrolled meanwhile.");
        findings.addUnless(facts.is("centre"), Rule.WAY_BACK, "no link to /privacy can be seen.");
    }

    private static void box(Facts question, Findings findings) {
        String name = "“" + question.text("name") + "”: ";
        findings.addUnless(
                !question.is("chosen"), Rule.NOTHING_CHOSEN, name + "its box is ticked or focused from the start.");
        findings.addUnless(!question.is("required"), Rule.FREE, name + "its box must be ticked.");
        findings.addUnless(
                question.number("width") >= SMALLEST_TARGET && question.number("height") >= SMALLEST_TARGET,
                Rule.LARGE_ENOUGH,
                name + "its box is " + question.figure("width") + " × " + question.figure("height") + " px.");
    }

    private static void faint(Facts question, Findings findings) {
        question.all("faint").stream()
                .filter(words -> words.number("contrast") < TEXT_CONTRAST)
                .forEach(words -> findings.add(
                        Rule.READABLE,
                        "“" + words.text("words") + "” has a contrast of " + words.figure("contrast") + ":1."));
    }

    private static void fits(Facts facts, Findings findings, String how) {
        facts.all("questions").stream()
                .flatMap(question -> question.texts("misfits").stream())
                .forEach(each ->
                        findings.add(Rule.FITS, "this is cut or wider than the window" + how + ": " + each + "."));
    }

    List<Finding> findings() {
        return findings;
    }

    int questions() {
        return facts.all("questions").size();
    }

    /** The keys that the page keeps in the browser's stores. */
    Set<String> kept() {
        return new HashSet<>(facts.texts("kept"));
    }

    /** What each question asks for: the names under which answers are sent. */
    Set<String> asked() {
        return facts.all("questions").stream()
                .map(question -> question.text("kind").equals("box")
                        ? "box"
                        : question.all("answers").stream()
                                .map(answer -> answer.text("name"))
                                .findFirst()
                                .orElse("answers"))
                .collect(Collectors.toSet());
    }

    /** The same of questions in blocks alone; the privacy centre always shows its own. */
    Set<String> askedInBlocks() {
        return facts.all("questions").stream()
                .filter(question -> question.text("place").equals("block"))
                .flatMap(question -> question.all("answers").stream())
                .map(answer -> answer.text("name"))
                .collect(Collectors.toSet());
    }
}
