package org.fairshelf.broadleaf.recommend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairshelf.recommend.Evidence;

/** One product that may be shown, and what speaks for it. Immutable. */
public final class Pick {

    /** What speaks for it. */
    public enum Basis {
        /** What the shopper has allowed to be used. */
        PERSONAL,
        /** It was chosen together with the product of the page, by enough shoppers. The same for everybody. */
        RELATED,
        /** It has the same attributes as the product of the page. The same for everybody. */
        SIMILAR,
        /** It sells well. The same for everybody. */
        POPULAR
    }

    private final long product;
    private final Basis basis;
    private final int supporters;
    private final List<Evidence> evidence;

    private Pick(long product, Basis basis, int supporters, List<Evidence> evidence) {
        this.product = product;
        this.basis = basis;
        this.supporters = supporters;
        this.evidence = Collections.unmodifiableList(new ArrayList<>(evidence));
    }

    static Pick personal(long product, List<Evidence> evidence) {
        int supporters = evidence.isEmpty() ? 0 : evidence.get(0).supporters();
        return new Pick(product, Basis.PERSONAL, supporters, evidence);
    }

    static Pick related(long product, int supporters) {
        return new Pick(product, Basis.RELATED, supporters, Collections.emptyList());
    }

    /** One that is the same for everybody. */
    static Pick of(long product, Basis basis) {
        return new Pick(product, basis, 0, Collections.emptyList());
    }

    public long product() {
        return product;
    }

    public Basis basis() {
        return basis;
    }

    /** How many shoppers have chosen it together with what speaks most for it; 0 where nobody was counted. */
    public int supporters() {
        return supporters;
    }

    /** What of the shopper's own history has scored; empty unless it is personal. */
    public List<Evidence> evidence() {
        return evidence;
    }
}
