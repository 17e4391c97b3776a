package org.fairshelf.broadleaf.page;

import java.util.Collections;
import java.util.List;
import org.fairshelf.broadleaf.consent.PurposeText;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/** What one block of a page shows: a question or a line, products that are recommended, products that were seen, or nothing. For templates. Immutable. */
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
    private final @Nullable PurposeText text;
    private final boolean visit;
    private final String said;
    private final List<SeenProduct> products;
    private final List<PickedProduct> picks;

    Block(String name, Kind kind, Purpose purpose, @Nullable PurposeText text, boolean visit, String said) {
        this(name, kind, purpose, text, visit, said, Collections.emptyList(), Collections.emptyList());
    }

    private Block(
            String name,
            Kind kind,
            Purpose purpose,
            @Nullable PurposeText text,
            boolean visit,
            String said,
            List<SeenProduct> products,
            List<PickedProduct> picks) {
        this.name = name;
        this.kind = kind;
        this.purpose = purpose;
        this.text = text;
        this.visit = visit;
        this.said = said;
        this.products = products;
        this.picks = picks;
    }

    static Block nothing() {
        return NOTHING;
    }

    Block showing(List<SeenProduct> seen) {
        return new Block(name, Kind.PRODUCTS, purpose, text, visit, said, Collections.unmodifiableList(seen), picks);
    }

    Block recommending(List<PickedProduct> picked) {
        return new Block(name, kind, purpose, text, visit, said, products, Collections.unmodifiableList(picked));
    }

    /** The name by which the template asked for it; part of ids. */
    public String getName() {
        return name;
    }

    public boolean isVisible() {
        return kind != Kind.NOTHING || !said.isEmpty() || !picks.isEmpty();
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

    /** What is asked, in the words of the notice; {@code null} if it shows nothing. */
    public @Nullable PurposeText getText() {
        return text;
    }

    public List<SeenProduct> getProducts() {
        return products;
    }

    /** What is recommended; may be empty. */
    public List<PickedProduct> getPicks() {
        return picks;
    }

    /** What the first of {@link #getPicks} rests on, as part of a message key; empty if there is none. */
    public String getBasis() {
        return picks.isEmpty() ? "" : picks.get(0).getBasis();
    }

    /** Whether something in it is about this shopper. */
    public boolean isPersonal() {
        return kind == Kind.PRODUCTS || picks.stream().anyMatch(PickedProduct::isPersonal);
    }
}
