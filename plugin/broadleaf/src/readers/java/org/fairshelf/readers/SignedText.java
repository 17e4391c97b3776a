package org.fairshelf.readers;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A JSON Web Signature in its compact form (RFC 7515, ES256), checked with the JDK alone: whoever gets a receipt has no library of ours
 * either.
 */
public record SignedText(Map<String, Object> header, byte[] content, byte[] signature, String signed) {

    /** Takes it apart. */
    public static SignedText of(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new AssertionError("Three parts, not " + parts.length);
        }
        return new SignedText(
                JsonText.object(new String(decoded(parts[0]), StandardCharsets.UTF_8)),
                decoded(parts[1]),
                decoded(parts[2]),
                parts[0] + "." + parts[1]);
    }

    /** The id of the key that it names. */
    public String keyId() {
        return (String) header.get("kid");
    }

    /** What was signed, as text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Whether the key of that name in the set has signed exactly this. */
    public boolean isGenuine(String keySet) {
        if (!"ES256".equals(header.get("alg"))) {
            return false;
        }
        for (Object each : (List<?>) JsonText.object(keySet).get("keys")) {
            Map<?, ?> key = (Map<?, ?>) each;
            if (keyId().equals(key.get("kid"))) {
                return isSignedBy(key(key));
            }
        }
        return false;
    }

    /** Whether that key has signed exactly this. */
    public boolean isSignedBy(PublicKey key) {
        if (signature.length != 64) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(key);
            check.update(signed.getBytes(StandardCharsets.US_ASCII));
            return check.verify(der());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Java wants SEQUENCE { INTEGER r, INTEGER s }; here both are 32 bytes, one behind the other. */
    private byte[] der() {
        byte[] r = new BigInteger(1, Arrays.copyOfRange(signature, 0, 32)).toByteArray();
        byte[] s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)).toByteArray();
        byte[] der = new byte[6 + r.length + s.length];
        der[0] = 0x30;
        der[1] = (byte) (4 + r.length + s.length);
        der[2] = 2;
        der[3] = (byte) r.length;
        System.arraycopy(r, 0, der, 4, r.length);
        der[4 + r.length] = 2;
        der[5 + r.length] = (byte) s.length;
        System.arraycopy(s, 0, der, 6 + r.length, s.length);
        return der;
    }

    private static PublicKey key(Map<?, ?> key) {
        if (!"EC".equals(key.get("kty")) || !"P-256".equals(key.get("crv"))) {
            throw new AssertionError("Another kind of key: " + key);
        }
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            ECPoint point = new ECPoint(number(key.get("x")), number(key.get("y")));
            return KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static BigInteger number(Object text) {
        return new BigInteger(1, decoded((String) text));
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
