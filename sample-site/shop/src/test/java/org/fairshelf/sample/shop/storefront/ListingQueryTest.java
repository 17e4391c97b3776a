package org.fairshelf.sample.shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingQueryTest {
    private static final Set<String> FILTERS = new LinkedHashSet<>(List.of("maker", "price"));

    private final Map<String, String[]> sent = new LinkedHashMap<>();

    @Test
    void aLinkReadsBackAsTheListItWasMadeFor() {
        sent.put("q", new String[] {"green tea"});
        sent.put("maker", new String[] {"Quay", "Lumen & Co"});
        sent.put("price", new String[] {"range[15.00000:30.00000]"});
        sent.put("sort", new String[] {"price-up"});
        sent.put("page", new String[] {"3"});

        String url = query().toUrl();

        assertThat(url)
                .startsWith("/kitchen?q=green%20tea")
                .contains("maker=Quay&maker=Lumen%20%26%20Co")
                .contains("sort=price-up")
                .endsWith("page=3");
    }

    @Test
    void choosingAFilterStartsAtTheFirstPageAgainAndChoosingItTwiceUndoesIt() {
        sent.put("page", new String[] {"3"});
        ListingQuery chosen = query().toggled("maker", "Quay");

        assertThat(chosen.page()).isEqualTo(1);
        assertThat(chosen.has("maker", "Quay")).isTrue();
        assertThat(chosen.toggled("maker", "Quay").isFiltered()).isFalse();
    }

    @Test
    void filtersThatTheListDoesNotHaveAreLeftOut() {
        sent.put("password", new String[] {"x"});
        assertThat(query().toUrl()).isEqualTo("/kitchen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range[",
                "range[a:b]",
                "range[1:2",
                "range[1:2]extra",
                "range[-1:5]",
                "range[1:*] OR *:*",
                "",
                "0123456789012345678901234567890123456789012345678901234567890"
            })
    void valuesThatTheSearchWouldChokeOnAreLeftOut(String value) {
        sent.put("price", new String[] {value});
        assertThat(query().isFiltered()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,1", "1,1", "7,7", "12345,9999", "99999999999,1", "x,1", "1;drop,1"})
    void aPageIsAlwaysANumberInRange(String typed, int page) {
        sent.put("page", new String[] {typed});
        assertThat(query().page()).isEqualTo(page);
    }

    @Test
    void noMoreThanTwelveValuesOfAFilterAreAskedFor() {
        String[] many = new String[500];
        for (int i = 0; i < many.length; i++) {
            many[i] = "maker" + i;
        }
        sent.put("maker", many);
        assertThat(query().filters().get("maker")).hasSize(12);
    }

    private ListingQuery query() {
        return ListingQuery.of("/kitchen", sent, FILTERS);
    }
}
