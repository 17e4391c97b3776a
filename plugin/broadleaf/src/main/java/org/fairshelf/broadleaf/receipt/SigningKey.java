package org.fairshelf.broadleaf.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/**
 * A key that signs receipts: ECDSA on P-256 with SHA-256 (RFC 7518, ES256), named by its thumbprint (RFC 7638). In the keystore it lies as a
 * JSON Web Key (RFC 7517). Immutable.
 */
final class SigningKey {

    private final ECKey key;

    private SigningKey(ECKey key) {
        this.key = key;
    }

    /** A new one, which remembers when it was made. */
    @SuppressWarnings("JavaUtilDate") // The library knows no other.
    static SigningKey made(Instant now) {
        try {
            return new SigningKey(new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(now))
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("A key for receipts could not be made.", e);
        }
    }

    /**
     * One that was kept.
     *
     * @throws IllegalStateException if these bytes are none
     */
    static SigningKey ofBytes(byte[] bytes) {
        try {
            return new SigningKey(ECKey.parse(new String(bytes, StandardCharsets.UTF_8)));
        } catch (ParseException e) {
            // Without the cause, which may quote the key.
            throw new IllegalStateException("The keystore holds a key for receipts that cannot be read.");
        }
    }

    /** For the keystore alone. */
    byte[] toBytes() {
        return key.toJSONString().getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("JavaUtilDate") // The library knows no other.
    Instant madeAt() {
        Date made = key.getIssueTime();
        return made == null ? Instant.EPOCH : made.toInstant();
    }

    /** The half that everybody may see. */
    ECKey publicHalf() {
        return key.toPublicJWK();
    }

    /** The same as X.509 SubjectPublicKeyInfo in Base64, which every Java reads. */
    String publicText() {
        try {
            return Base64.getEncoder().encodeToString(key.toECPublicKey().getEncoded());
        } catch (JOSEException e) {
            throw new IllegalStateException("The key for receipts cannot be used.", e);
        }
    }

    /**
     * Signs (RFC 7515, compact serialization). What is signed lies in it as it is, byte for byte.
     *
     * @param type of what is signed, such as {@code application/json}
     */
    byte[] sign(byte[] content, String type) {
        try {
            JWSObject jws = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .contentType(type)
                            .build(),
                    new Payload(content));
            jws.sign(new ECDSASigner(key));
            return jws.serialize().getBytes(StandardCharsets.US_ASCII);
        } catch (JOSEException e) {
            throw new IllegalStateException("A receipt could not be signed.", e);
        }
    }
}
