package org.fairshelf.broadleaf.rights;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.fairshelf.broadleaf.shared.MasterKeys;
import org.fairshelf.broadleaf.shared.Seal;

/**
 * Seals what a request says about a person, under a key that is derived from the master key: people who ask may have no subject, and so no key
 * of their own. What is to be forgotten is deleted, not only made unreadable.
 */
final class SealedWords {

    private static final String SEALS = "fairshelf requests";
    private static final String MARKS = "fairshelf requests by address";
    /** The mark must stay the same when a newer master key is added. */
    private static final String FIRST = "master-0001";

    private final MasterKeys masters;

    SealedWords(MasterKeys masters) {
        this.masters = masters;
    }

    /** The key that seals now. */
    String newest() {
        return masters.newest();
    }

    String seal(String master, String request, String clear) {
        return Seal.text(Seal.close(key(master), request, clear.getBytes(StandardCharsets.UTF_8)));
    }

    String open(String master, String request, String sealed) {
        return new String(Seal.open(key(master), request, Seal.bytes(sealed)), StandardCharsets.UTF_8);
    }

    /** By which the same address is found again, and which nobody can guess without the keystore. */
    String mark(String address) {
        masters.newest();
        return Seal.text(hmac(FIRST, MARKS + " " + normal(address)));
    }

    /** As addresses are compared: people write them in capitals or not. */
    static String normal(String address) {
        return address.trim().toLowerCase(Locale.ROOT);
    }

    private SecretKey key(String master) {
        return new SecretKeySpec(hmac(master, SEALS), "AES");
    }

    private byte[] hmac(String master, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(masters.key(master));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }
}
