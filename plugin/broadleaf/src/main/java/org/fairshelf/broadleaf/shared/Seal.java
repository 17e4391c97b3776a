package org.fairshelf.broadleaf.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts so that changes are noticed: AES-256 in Galois/Counter Mode (NIST SP 800-38D), 96-bit random nonce before the text. */
public final class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    /**
     * Seals.
     *
     * @param context what this is about; it opens only with the same
     */
    public static byte[] close(SecretKey key, String context, byte[] clear) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(clear);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It could not be sealed.", e);
        }
    }

    /**
     * Opens.
     *
     * @throws IllegalStateException if key or context are others, or something was changed
     */
    public static byte[] open(SecretKey key, String context, byte[] all) {
        if (all.length < NONCE + TAG_BITS / 8) {
            throw new IllegalStateException("It does not open: something is missing.");
        }
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, all, 0, NONCE));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(all, NONCE, all.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It does not open: another key, or it was changed.", e);
        }
    }

    /** For a text column. */
    public static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** From a text column. */
    public static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
