package org.fairshelf.broadleaf.receipt;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fairshelf.broadleaf.shared.MasterKeys;
import org.fairshelf.broadleaf.shared.Settings;

/**
 * The keys that sign receipts, beside the master keys and shared like them. A key signs for {@code fairshelf.receipts.key.days}; then the next
 * receipt makes a new one, and the old one stays for checking what it signed.
 */
public final class ReceiptKeys {

    private static final String KIND = "receipt";

    private final MasterKeys masters;
    private final Clock clock;
    private final Duration signs;

    /** Opens no keystore yet. */
    public ReceiptKeys(MasterKeys masters, Clock clock, Settings settings) {
        this.masters = masters;
        this.clock = clock;
        this.signs = Duration.ofDays(settings.number("fairshelf.receipts.key.days", 365, 1, 3_650));
    }

    /**
     * The key for what is signed now.
     *
     * @throws IllegalStateException if the keystore cannot be used
     */
    SigningKey current() {
        return SigningKey.ofBytes(masters.secret(
                KIND,
                known -> clock.instant()
                        .isBefore(SigningKey.ofBytes(known).madeAt().plus(signs)),
                () -> SigningKey.made(clock.instant()).toBytes()));
    }

    /**
     * The public halves of all, also of those that sign nothing more, as JSON Web Key Set (RFC 7517). Empty before the first receipt was signed.
     *
     * @throws IllegalStateException if the keystore cannot be used
     */
    String publicKeys() {
        List<JWK> keys = new ArrayList<>();
        for (byte[] each : masters.secrets(KIND)) {
            keys.add(SigningKey.ofBytes(each).publicHalf());
        }
        return new JWKSet(keys).toString(true);
    }
}
