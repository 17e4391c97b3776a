package org.fairshelf.sample.shop.storefront;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of products, with the ways to others: filters, orders, pages. */
public final class Listing {
    private final List<ProductCard> cards;
    private final int total;
    private final int page;
    private final int pages;
    private final List<Facet> facets;
    private final List<Choice> sorts;
    private final List<Choice> numbers;
    private final @Nullable String clearUrl;
    private final @Nullable String previousUrl;
    private final @Nullable String nextUrl;
    private final boolean limited;

    Listing(
            ListingQuery query,
            List<ProductCard> cards,
            int total,
            int pageSize,
            List<Facet> facets,
            List<Choice> sorts,
            boolean limited) {
        this.cards = cards;
        this.total = total;
        this.page = query.page();
        this.pages = Math.max(1, (total + pageSize - 1) / pageSize);
        this.facets = facets;
        this.sorts = sorts;
        this.limited = limited;
        this.clearUrl = query.isFiltered() ? query.unfiltered().toUrl() : null;
        this.previousUrl = page > 1 ? query.onPage(page - 1).toUrl() : null;
        this.nextUrl = page < pages ? query.onPage(page + 1).toUrl() : null;
        this.numbers = pages > 1 ? numbers(query) : Collections.emptyList();
    }

    private List<Choice> numbers(ListingQuery query) {
        List<Choice> links = new ArrayList<>();
        for (int number = Math.max(1, page - 2); number <= Math.min(pages, page + 2); number++) {
            links.add(new Choice(Integer.toString(number), query.onPage(number).toUrl(), number == page, 0));
        }
        return links;
    }

    public List<ProductCard> getCards() {
        return cards;
    }

    public int getTotal() {
        return total;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return pages;
    }

    public List<Facet> getFacets() {
        return facets;
    }

    public List<Choice> getSorts() {
        return sorts;
    }

    public List<Choice> getNumbers() {
        return numbers;
    }

    public @Nullable String getClearUrl() {
        return clearUrl;
    }

    public @Nullable String getPreviousUrl() {
        return previousUrl;
    }

    public @Nullable String getNextUrl() {
        return nextUrl;
    }

    /** Whether the search did not answer, and this is all the catalog could say without it. */
    public boolean isLimited() {
        return limited;
    }

    /** A kind of filter with its values. */
    public static final class Facet {
        private final String name;
        private final List<Choice> choices;

        Facet(String name, List<Choice> choices) {
            this.name = name;
            this.choices = choices;
        }

        public String getName() {
            return name;
        }

        public List<Choice> getChoices() {
            return choices;
        }

        public int getChosen() {
            return (int) choices.stream().filter(Choice::isChosen).count();
        }
    }

    /** One value, order or page: a link that chooses it, or undoes the choice. */
    public static final class Choice {
        private final String name;
        private final String url;
        private final boolean chosen;
        private final int count;

        Choice(String name, String url, boolean chosen, int count) {
            this.name = name;
            this.url = url;
            this.chosen = chosen;
            this.count = count;
        }

        public String getName() {
            return name;
        }

        public String getUrl() {
            return url;
        }

        public boolean isChosen() {
            return chosen;
        }

        public int getCount() {
            return count;
        }
    }
}
