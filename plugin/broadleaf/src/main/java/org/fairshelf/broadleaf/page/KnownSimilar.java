package org.fairshelf.broadleaf.page;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.fairshelf.broadleaf.hooks.Guard;
import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.broadleaf.recommend.SimilarProducts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps for a while what the shop's index has said to be similar: it is the same for everybody, and asking costs more than the rest of a block.
 * An index that does not answer is left alone for a moment, so that it holds up one page and not all of them; until it answers again, what was
 * known before counts. The hook SIMILAR.
 */
public final class KnownSimilar {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSimilar.class);

    static final Duration FRESH = Duration.ofMinutes(10);
    static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    /** How many products are known at a time; each costs about 200 bytes. */
    static final int MOST = 5_000;

    private static final int SIMILAR = 12;

    private final Guard guard;
    private final SimilarProducts index;
    private final LongSupplier nanoTime;
    private final Map<Long, Known> known = new LinkedHashMap<Long, Known>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
            return size() > MOST;
        }
    };
    private volatile @Nullable Long failedAt;

    /** Asks nothing yet. */
    public KnownSimilar(Guard guard, SimilarProducts index) {
        this(guard, index, System::nanoTime);
    }

    KnownSimilar(Guard guard, SimilarProducts index, LongSupplier nanoTime) {
        this.guard = guard;
        this.index = index;
        this.nanoTime = nanoTime;
    }

    /** What is similar to a product, the most similar first, on the thread of the page. Never throws, and never waits longer than the hook. */
    List<Long> to(Product product) {
        Known before = known(product.getId());
        Long failure = failedAt;
        long now = nanoTime.getAsLong();
        boolean fresh = before != null && now - before.at <= FRESH.toNanos();
        boolean alone = failure != null && now - failure <= LEFT_ALONE.toNanos();
        Optional<List<Long>> answer = fresh || alone ? Optional.empty() : ask(product);
        answer.ifPresent(ids -> keep(product.getId(), new Known(ids, now)));
        return answer.orElse(before == null ? Collections.emptyList() : before.ids);
    }

    private void keep(Long product, Known answer) {
        synchronized (known) {
            known.put(product, answer);
        }
    }

    private @Nullable Known known(Long product) {
        synchronized (known) {
            return known.get(product);
        }
    }

    private Optional<List<Long>> ask(Product product) {
        Optional<List<Long>> answer = Optional.empty();
        try {
            Callable<List<Long>> question = index.like(product, SIMILAR);
            answer = guard.call(Hook.SIMILAR, () -> Optional.of(question.call()), answer);
        } catch (RuntimeException | Error e) {
            LOG.debug("What is similar to a product could not be asked; the block goes without.", e);
        }
        failedAt = answer.isPresent() ? null : (Long) nanoTime.getAsLong();
        return answer;
    }

    /** What was answered, and when. Immutable. */
    private static final class Known {
        private final List<Long> ids;
        private final long at;

        private Known(List<Long> ids, long at) {
            this.ids = ids;
            this.at = at;
        }
    }
}
