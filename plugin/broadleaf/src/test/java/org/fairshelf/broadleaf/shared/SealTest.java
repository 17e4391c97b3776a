package org.fairshelf.broadleaf.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] CLEAR = "what was chosen".getBytes(StandardCharsets.UTF_8);

    private final SecretKey key = key();

    @Test
    void opens_what_it_closed_and_never_closes_it_alike() {
        byte[] one = Seal.close(key, "row", CLEAR);
        byte[] other = Seal.close(key, "row", CLEAR);

        assertThat(Seal.open(key, "row", one)).isEqualTo(CLEAR);
        assertThat(Seal.open(key, "row", Seal.bytes(Seal.text(other)))).isEqualTo(CLEAR);
        assertThat(one).isNotEqualTo(other);
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("chosen");
    }

    @Test
    void opens_with_no_other_key_and_for_nothing_else() {
        byte[] sealed = Seal.close(key, "row", CLEAR);

        assertThatIllegalStateException().isThrownBy(() -> Seal.open(key(), "row", sealed));
        assertThatIllegalStateException().isThrownBy(() -> Seal.open(key, "another row", sealed));
    }

    @Test
    void notices_every_changed_byte_and_everything_cut_off() {
        byte[] sealed = Seal.close(key, "row", CLEAR);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> Seal.open(key, "row", changed));
        }
        for (int length : new int[] {0, 5, 12, 20, sealed.length - 1}) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThatIllegalStateException().isThrownBy(() -> Seal.open(key, "row", cut));
        }
    }

    private static SecretKey key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }
}
