package org.fairshelf.sample.shop.past;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Hashes of passwords as the platform's encoder makes them. */
final class Passwords {
    private static final int UNKNOWN_BYTES = 32;

    private final UnaryOperator<String> encoder;
    private @Nullable String unknown;

    Passwords(UnaryOperator<String> encoder) {
        this.encoder = encoder;
    }

    String hash(String password) {
        return encoder.apply(password);
    }

    /**
     * The hash of a password that was thrown away, one for everybody: good encoders are slow, and nobody can log in with
     * it anyway.
     */
    String unknown() {
        if (unknown == null) {
            byte[] secret = new byte[UNKNOWN_BYTES];
            new SecureRandom().nextBytes(secret);
            unknown = encoder.apply(Base64.getEncoder().encodeToString(secret));
        }
        return unknown;
    }
}
