package org.fairshelf.broadleaf.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fairshelf.readers.JsonText;
import org.fairshelf.readers.SignedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptKeysTest {

    private static final byte[] CONTENT = "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    private Issued shop;

    @BeforeEach
    void open() {
        shop = new Issued(home);
    }

    @Test
    void before_the_first_receipt_there_is_no_key_and_looking_makes_none() {
        assertThat(JsonText.object(shop.keys().publicKeys())).isEqualTo(Map.of("keys", List.of()));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void all_nodes_sign_with_the_same_key_and_show_it() {
        ReceiptKeys other = shop.keys();
        other.publicKeys();

        SignedText one = signed(shop.keys());
        SignedText two = signed(other);

        assertThat(two.keyId()).isEqualTo(one.keyId());
        assertThat(one.isGenuine(other.publicKeys())).isTrue();
        assertThat(two.isGenuine(shop.keys().publicKeys())).isTrue();
    }

    @Test
    void what_everybody_may_see_has_no_private_half() {
        signed(shop.keys());

        List<?> keys = (List<?>) JsonText.object(shop.keys().publicKeys()).get("keys");

        assertThat(keys).hasSize(1);
        assertThat(((Map<?, ?>) keys.get(0)).keySet().stream().map(String.class::cast))
                .containsExactlyInAnyOrder("kty", "crv", "x", "y", "use", "alg", "kid", "iat");
    }

    @Test
    void after_its_time_a_key_signs_nothing_more_and_what_it_signed_stays_genuine() {
        shop.with("fairshelf.receipts.key.days", "30");
        ReceiptKeys node = shop.keys();
        SignedText old = signed(node);

        shop.clock.forward(Duration.ofDays(30).minusMillis(1_000));
        assertThat(signed(node).keyId()).isEqualTo(old.keyId());
        shop.clock.forward(Duration.ofSeconds(2));
        SignedText fresh = signed(node);

        assertThat(fresh.keyId()).isNotEqualTo(old.keyId());
        assertThat(signed(shop.keys()).keyId()).isEqualTo(fresh.keyId());
        for (ReceiptKeys each : List.of(node, shop.keys())) {
            assertThat(old.isGenuine(each.publicKeys())).isTrue();
            assertThat(fresh.isGenuine(each.publicKeys())).isTrue();
        }
    }

    @Test
    void a_key_of_another_shop_makes_nothing_genuine(@TempDir Path elsewhere) {
        SignedText forged = signed(new Issued(elsewhere).keys());
        signed(shop.keys());

        assertThat(forged.isGenuine(shop.keys().publicKeys())).isFalse();
    }

    private static SignedText signed(ReceiptKeys keys) {
        return SignedText.of(new String(keys.current().sign(CONTENT, "application/json"), StandardCharsets.US_ASCII));
    }
}
