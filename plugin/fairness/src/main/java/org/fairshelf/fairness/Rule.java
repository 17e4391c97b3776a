package org.fairshelf.fairness;

/**
 * What is fair. Each rule names the requirements it holds, and where there is one the deceptive pattern that breaking it is
 * (EDPB guidelines 03/2022, version 2.0) and the success criterion of WCAG 2.2.
 */
public enum Rule {
    NO_BESIDE_YES(
            "Refusing stands where agreeing stands, and both are in sight.", "F12, F13", "hidden in plain sight", ""),
    ONE_CLICK("A no is one click, as a yes is.", "F12, F13, C8", "longer than necessary", ""),
    SAME_SIZE("Answers have the same size; 1 px is tolerated.", "F13", "hidden in plain sight", ""),
    SAME_TEXT("Answers have the same font, size and weight.", "F13", "hidden in plain sight", ""),
    SAME_LOOK(
            "Answers have the same colours and shape; 8 of 255 are tolerated in each colour.",
            "F13",
            "hidden in plain sight",
            ""),
    READABLE("Words have a contrast of at least 4.5:1.", "F13", "hidden in plain sight", "1.4.3"),
    VISIBLE_EDGE("An answer stands out from the page by at least 3:1, by its edge or its ground.", "F13", "", "1.4.11"),
    LARGE_ENOUGH("What is to be hit measures at least 24 × 24 px.", "F13", "", "2.5.8"),
    NOTHING_CHOSEN("Nothing is chosen, pressed or focused beforehand.", "C2, F13", "deceptive snugness", ""),
    TAB_ORDER("From one answer the tabulator leads to the next.", "F13", "hidden in plain sight", "2.1.1, 2.4.3"),
    FOCUS_SEEN("One sees which answer has the focus.", "F13", "", "2.4.7"),
    FOCUS_FREE("Nothing covers the answer that has the focus.", "F13", "", "2.4.11"),
    NO_PRESSURE("No words that shame, hurry, force or flatter.", "C5, F6, F15", "emotional steering", ""),
    CLEAR_ANSWERS("A yes says yes, and a no says no.", "F6, F12", "ambiguous wording or information", ""),
    FEW_WORDS("At most 40 words for one question.", "F6", "", ""),
    FREE("No answer is demanded.", "C2, F14", "", ""),
    COVERS_NOTHING("The question covers nothing of the page and keeps nobody from using it.", "F14", "", ""),
    ONLY_A_CLICK_IS_YES(
            "Looking, scrolling, waiting, closing and leaving are no answer.", "C2", "misleading action", ""),
    NOTHING_BEFORE("Nothing is stored in the browser before a choice.", "C2, X2", "deceptive snugness", ""),
    ASKED_ONCE("After a no nobody is asked again.", "C2, F16", "continuous prompting", ""),
    WAY_BACK("From every page a link leads to the privacy centre.", "F7, C8", "dead end", ""),
    WITHOUT_SCRIPT("The question is the same without JavaScript.", "F12, F13", "", ""),
    FITS("The question fits into windows from 320 px on, and at 200 %.", "F13", "", "1.4.4, 1.4.10");

    private final String promise;
    private final String requirements;
    private final String pattern;
    private final String criteria;

    Rule(String promise, String requirements, String pattern, String criteria) {
        this.promise = promise;
        this.requirements = requirements;
        this.pattern = pattern;
        this.criteria = criteria;
    }

    /** The rule as a sentence. */
    public String promise() {
        return promise;
    }

    /** Where it comes from: ids of requirements, the pattern's name, the criteria's numbers. */
    public String source() {
        return requirements
                + (pattern.isEmpty() ? "" : "; EDPB 03/2022: " + pattern)
                + (criteria.isEmpty() ? "" : "; WCAG 2.2: " + criteria);
    }
}
