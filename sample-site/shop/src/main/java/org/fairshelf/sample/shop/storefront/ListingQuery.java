package org.fairshelf.sample.shop.storefront;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a visitor wants of a list: words, filters, order, page. Read from an address and written to one, so every filter,
 * order and page of a list is a plain link. Immutable.
 */
final class ListingQuery {
    private static final int LAST_PAGE = 9_999;
    private static final int MOST_VALUES = 12;
    private static final int LONGEST_VALUE = 60;
    /** The platform's form of a price range; anything else with such a bracket would be read as one and fail. */
    private static final Pattern RANGE =
            Pattern.compile("range\\[\\d{1,7}(\\.\\d{1,5})?:(\\d{1,7}(\\.\\d{1,5})?|null)]");

    private final String path;
    private final SearchTerm term;
    private final Map<String, List<String>> filters;
    private final Sort sort;
    private final int page;

    private ListingQuery(String path, SearchTerm term, Map<String, List<String>> filters, Sort sort, int page) {
        this.path = path;
        this.term = term;
        this.filters = filters;
        this.sort = sort;
        this.page = page;
    }

    /** Reads an address; of its parameters only those of the known filters are taken, and only values that can be one. */
    static ListingQuery of(String path, Map<String, String[]> parameters, Set<String> knownFilters) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String filter : knownFilters) {
            List<String> values = new ArrayList<>();
            for (String value : parameters.getOrDefault(filter, new String[0])) {
                if (isValue(value) && !values.contains(value) && values.size() < MOST_VALUES) {
                    values.add(value);
                }
            }
            if (!values.isEmpty()) {
                filters.put(filter, Collections.unmodifiableList(values));
            }
        }
        return new ListingQuery(
                path,
                SearchTerm.of(first(parameters, "q")),
                Collections.unmodifiableMap(filters),
                Sort.of(first(parameters, "sort")),
                pageOf(first(parameters, "page")));
    }

    private static boolean isValue(String value) {
        if (value.isEmpty() || value.length() > LONGEST_VALUE) {
            return false;
        }
        return value.contains("range[") ? RANGE.matcher(value).matches() : true;
    }

    private static @Nullable String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static int pageOf(@Nullable String typed) {
        if (typed == null || !typed.matches("\\d{1,9}")) {
            return 1;
        }
        return Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(typed)));
    }

    SearchTerm term() {
        return term;
    }

    Map<String, List<String>> filters() {
        return filters;
    }

    Sort sort() {
        return sort;
    }

    int page() {
        return page;
    }

    boolean isFiltered() {
        return !filters.isEmpty();
    }

    boolean has(String filter, String value) {
        return filters.getOrDefault(filter, Collections.emptyList()).contains(value);
    }

    ListingQuery onPage(int other) {
        return new ListingQuery(path, term, filters, sort, other);
    }

    ListingQuery sortedBy(Sort other) {
        return new ListingQuery(path, term, filters, other, 1);
    }

    ListingQuery unfiltered() {
        return new ListingQuery(path, term, Collections.emptyMap(), sort, 1);
    }

    /** With that filter value if it was not there, without it if it was. */
    ListingQuery toggled(String filter, String value) {
        Map<String, List<String>> others = new LinkedHashMap<>(filters);
        List<String> values = new ArrayList<>(filters.getOrDefault(filter, Collections.emptyList()));
        if (!values.remove(value)) {
            values.add(value);
        }
        if (values.isEmpty()) {
            others.remove(filter);
        } else {
            others.put(filter, Collections.unmodifiableList(values));
        }
        return new ListingQuery(path, term, Collections.unmodifiableMap(others), sort, 1);
    }

    static String link(String path, String filter, String value) {
        return new ListingQuery(
                        path,
                        SearchTerm.of(null),
                        Collections.singletonMap(filter, Collections.singletonList(value)),
                        Sort.RECOMMENDED,
                        1)
                .toUrl();
    }

    String toUrl() {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        if (!term.isEmpty()) {
            url.queryParam("q", term.text());
        }
        filters.forEach((filter, values) -> url.queryParam(filter, values.toArray()));
        if (sort != Sort.RECOMMENDED) {
            url.queryParam("sort", sort.key);
        }
        if (page > 1) {
            url.queryParam("page", page);
        }
        return url.build().encode().toUriString();
    }
}
