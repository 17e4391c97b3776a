package org.fairshelf.broadleaf.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kitchen", "/kitchen/oak-chopping-board?page=2&sort=price-up", "/search?q=t%C3%A9"})
    void leads_back_to_addresses_within_the_shop(String address) {
        assertThat(LocalPath.safe(address, "/privacy")).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "kitchen",
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\/evil.example",
                "/kitchen\r\nSet-Cookie: a=b",
                "/a b",
                "/<script>",
                "/\"quoted",
                "/tée",
                "javascript:alert(1)"
            })
    void never_leads_elsewhere(String address) {
        assertThat(LocalPath.safe(address, "/privacy")).isEqualTo("/privacy");
    }

    @Test
    void never_leads_to_something_huge() {
        assertThat(LocalPath.safe("/" + "a".repeat(500), "/privacy")).isEqualTo("/privacy");
    }
}
