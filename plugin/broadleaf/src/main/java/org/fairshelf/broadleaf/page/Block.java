package org.fairshelf.broadleaf.page;

import java.util.Collections;
import java.util.List;
import org.fairshelf.consent.Notice;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/** What one block of a page shows: a question, a line, products, or nothing. For templates. Immutable. */
public final class Block {

    /** What it shows. */
    public enum Kind {
        /** Nothing: Fairshelf is off, the shopper has said no, or looks at the shop without their data. */
        NOTHING,
        /** May we? */
        QUESTION,
        /** The browser asks not to personalise, and we do not. */
        SIGNALLED,
        /** The browser asks not to personalise, after a yes: what now? */
        PAUSED,
        /** You agreed; there is nothing to show yet. */
        AGREED,
        /** What you looked at. */
        PRODUCTS
    }

    private static final Block NOTHING = new Block("", Kind.NOTHING, Purpose.BROWSING, null, false, "");

    private final String name;
    private final Kind kind;
    private final Purpose purpose;
    private final @Nullable Notice notice;
    private final boolean visit;
    private final String said;
    private final List<SeenProduct> products;

    Block(String name, Kind kind, Purpose purpose, @Nullable Notice notice, boolean visit, String said) {
        this(name, kind, purpose, notice, visit, said, Collections.emptyList());
    }

    private Block(
            String name,
            Kind kind,
            Purpose purpose,
            @Nullable Notice notice,
            boolean visit,
            String said,
            List<SeenProduct> products) {
        this.name = name;
        this.kind = kind;
        this.purpose = purpose;
        this.notice = notice;
        this.visit = visit;
        this.said = said;
        this.products = products;
    }

    static Block nothing() {
        return NOTHING;
    }

    Block showing(List<SeenProduct> seen) {
        return new Block(name, Kind.PRODUCTS, purpose, notice, visit, said, Collections.unmodifiableList(seen));
    }

    /** The name by which the template asked for it; part of ids. */
    public String getName() {
        return name;
    }

    public boolean isVisible() {
        return kind != Kind.NOTHING || !said.isEmpty();
    }

    /** Whether it shows this: a name of {@link Kind} in lower case. */
    public boolean is(String word) {
        return kind.name().equalsIgnoreCase(word);
    }

    /** The word of the purpose it is about. */
    public String getPurpose() {
        return purpose.word();
    }

    /** Whether "only this visit" is an answer. */
    public boolean isVisitPossible() {
        return purpose == Purpose.BROWSING;
    }

    /** Whether only this visit is remembered. */
    public boolean isVisit() {
        return visit;
    }

    /** What has just been chosen, as the last part of a message key; empty if nothing. */
    public String getSaid() {
        return said;
    }

    /** What forms say about the wording that is shown. */
    public String getWording() {
        return notice == null ? "" : notice.forForm();
    }

    public String getQuestion() {
        return text(Notice.Part.QUESTION);
    }

    public String getBenefit() {
        return text(Notice.Part.BENEFIT);
    }

    public String getData() {
        return text(Notice.Part.DATA);
    }

    public String getRetention() {
        return text(Notice.Part.RETENTION);
    }

    public List<SeenProduct> getProducts() {
        return products;
    }

    private String text(Notice.Part part) {
        return notice == null ? "" : notice.text(purpose, part);
    }
}
