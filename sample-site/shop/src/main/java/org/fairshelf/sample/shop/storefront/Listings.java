package org.fairshelf.sample.shop.storefront;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.domain.SearchFacetResultDTO;
import org.broadleafcommerce.core.search.service.SearchService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Lists products of a category or for a search. The platform's search answers with filters and orders; when it is out of
 * order the catalog itself is listed, without them.
 */
@Component("shopListings")
final class Listings {
    private static final Log LOG = LogFactory.getLog(Listings.class);
    private static final int PAGE_SIZE = 12;

    private final SearchService search;
    private final Shelves shelves;
    private final ProductCards cards;
    private final Words words;

    @Autowired
    Listings(@Qualifier("blSearchService") SearchService search, Shelves shelves, ProductCards cards, Words words) {
        this.search = search;
        this.shelves = shelves;
        this.cards = cards;
        this.words = words;
    }

    Listing ofCategory(Category category, String path, Map<String, String[]> parameters) {
        try {
            return searched(
                    ListingQuery.of(path, parameters, filters(search.getCategoryFacets(category))),
                    criteria -> search.findProductsByCategory(category, criteria));
        } catch (ServiceException | RuntimeException e) {
            return unsearched(path, parameters, e, () -> shelves.products(category));
        }
    }

    Listing ofSearch(SearchTerm term, String path, Map<String, String[]> parameters) {
        try {
            ListingQuery query = ListingQuery.of(path, parameters, filters(search.getSearchFacets()));
            return searched(query, criteria -> search.findProductsByQuery(term.text(), criteria));
        } catch (ServiceException | RuntimeException e) {
            return unsearched(path, parameters, e, () -> named(term));
        }
    }

    private static Set<String> filters(List<SearchFacetDTO> facets) {
        return facets.stream().map(Listings::filter).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String filter(SearchFacetDTO facet) {
        return facet.getFacet().getField().getAbbreviation();
    }

    private Listing searched(ListingQuery asked, Search how) throws ServiceException {
        ListingQuery query = asked;
        ProductSearchResult result = how.find(criteria(query));
        int last = Math.max(1, (result.getTotalResults() + PAGE_SIZE - 1) / PAGE_SIZE);
        if (query.page() > last) {
            query = query.onPage(last);
            result = how.find(criteria(query));
        }
        List<Product> products = result.getProducts() == null ? Collections.emptyList() : result.getProducts();
        return new Listing(
                query,
                cards.of(products),
                result.getTotalResults(),
                PAGE_SIZE,
                facets(result.getFacets(), query),
                sorts(query),
                false);
    }

    private static ProductSearchCriteria criteria(ListingQuery query) {
        ProductSearchCriteria criteria = new ProductSearchCriteria();
        criteria.setPage(query.page());
        criteria.setPageSize(PAGE_SIZE);
        criteria.setSortQuery(query.sort().criterion);
        Map<String, String[]> filters = new HashMap<>();
        query.filters().forEach((filter, values) -> filters.put(filter, values.toArray(new String[0])));
        criteria.setFilterCriteria(filters);
        return criteria;
    }

    /** The embedded search reports a broken core as an unchecked exception, a remote one as a ServiceException. */
    private Listing unsearched(
            String path, Map<String, String[]> parameters, Exception cause, Supplier<List<Product>> catalog) {
        LOG.warn("The search does not answer; the list comes from the catalog: " + cause);
        List<Product> products = catalog.get();
        ListingQuery query =
                ListingQuery.of(path, parameters, Collections.emptySet()).sortedBy(Sort.RECOMMENDED);
        int last = Math.max(1, (products.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(
                last, ListingQuery.of(path, parameters, Collections.emptySet()).page());
        List<Product> shown = products.subList((page - 1) * PAGE_SIZE, Math.min(products.size(), page * PAGE_SIZE));
        return new Listing(
                query.onPage(page),
                cards.of(shown),
                products.size(),
                PAGE_SIZE,
                Collections.emptyList(),
                Collections.emptyList(),
                true);
    }

    private List<Product> named(SearchTerm term) {
        String[] wanted = term.text().toLowerCase(Locale.ROOT).split(" ");
        return shelves.all().stream()
                .filter(product -> containsAll((product.getName() + " " + product.getManufacturer()), wanted))
                .collect(Collectors.toList());
    }

    private static boolean containsAll(String text, String[] wanted) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : wanted) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private List<Listing.Facet> facets(List<SearchFacetDTO> found, ListingQuery query) {
        List<Listing.Facet> facets = new ArrayList<>();
        for (SearchFacetDTO facet : found) {
            String filter = filter(facet);
            List<Listing.Choice> choices = new ArrayList<>();
            for (SearchFacetResultDTO value : facet.getFacetValues()) {
                boolean chosen = query.has(filter, value.getValueKey());
                int count = value.getQuantity() == null ? 0 : value.getQuantity();
                if (chosen || count > 0) {
                    choices.add(new Listing.Choice(
                            label(filter, value),
                            query.toggled(filter, value.getValueKey()).toUrl(),
                            chosen,
                            count));
                }
            }
            if (!choices.isEmpty()) {
                facets.add(new Listing.Facet(
                        words.attribute(filter, facet.getFacet().getLabel()), choices));
            }
        }
        return facets;
    }

    private String label(String filter, SearchFacetResultDTO value) {
        if (value.getValue() != null) {
            return words.catalogWord(filter, value.getValue());
        }
        BigDecimal least = value.getMinValue();
        BigDecimal most = value.getMaxValue();
        if (most == null) {
            return words.text("listing.price.from", words.roundPrice(least));
        }
        return least.signum() == 0
                ? words.text("listing.price.to", words.roundPrice(most))
                : words.text("listing.price.between", words.roundPrice(least), words.roundPrice(most));
    }

    private List<Listing.Choice> sorts(ListingQuery query) {
        List<Listing.Choice> sorts = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            sorts.add(new Listing.Choice(
                    words.text("listing.sort." + sort.key), query.sortedBy(sort).toUrl(), sort == query.sort(), 0));
        }
        return sorts;
    }

    /** One way of asking the platform's search. */
    private interface Search {
        ProductSearchResult find(ProductSearchCriteria criteria) throws ServiceException;
    }
}
