package org.fairshelf.sample.shop.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.encoding.PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * BCrypt behind the older encoder interface that Broadleaf 3.1 asks for. The salt is part of each hash, so the salt
 * that callers pass is not needed.
 */
public final class BcryptPasswordEncoder implements PasswordEncoder {
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public String encodePassword(String password, @Nullable Object salt) {
        return bcrypt.encode(password);
    }

    @Override
    public boolean isPasswordValid(@Nullable String hash, @Nullable String password, @Nullable Object salt) {
        return hash != null && password != null && bcrypt.matches(password, hash);
    }
}
