package org.fairshelf.broadleaf.recommend;

import java.util.List;
import java.util.concurrent.Callable;
import org.broadleafcommerce.core.catalog.domain.Product;

/**
 * Products with the same attributes, found in the shop's own search index: what a block shows of a product that nobody's history says enough
 * about. The platform's search differs from version to version, so each brings its own.
 */
public interface SimilarProducts {

    /**
     * The question about one product, put together on the thread of the page, where the product can be read.
     *
     * @return asks the index and gives ids, the most similar first and never the product itself; may run on another thread, and throws if the
     *     index does not answer
     */
    Callable<List<Long>> like(Product product, int most);
}
