package org.fairshelf.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

/** X5: under which names a line of the ledger is handed out. */
class ProofTest {

    private static final SubjectId INA = SubjectId.of("0123456789abcdef0123456789abcdef");
    private static final SubjectId OLE = SubjectId.of("fedcba9876543210fedcba9876543210");

    @Test
    void names_are_made_as_the_standard_says() {
        // The example of RFC 9562, appendix A.4.
        assertThat(Proof.named(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void the_same_row_has_the_same_name_for_ever() {
        // Receipts that shoppers keep refer to these: they must never become others.
        assertThat(proof(INA, 'a').receipt()).isEqualTo(proof(INA, 'a').receipt());
        assertThat(proof(INA, 'a').receipt()).hasToString("4e15a35e-c858-5308-91f3-c1faa3fca58d");
        assertThat(proof(INA, 'a').principal()).hasToString("a9d4a9e2-a1d9-5d5d-b2ef-3f72dd20b758");
    }

    @Test
    void other_rows_have_other_names_and_one_shopper_has_one() {
        assertThat(proof(INA, 'a').receipt()).isNotEqualTo(proof(INA, 'b').receipt());
        assertThat(proof(INA, 'a').principal())
                .isEqualTo(proof(INA, 'b').principal())
                .isNotEqualTo(proof(OLE, 'a').principal());
    }

    @Test
    void no_name_tells_who_it_is_in_the_tables_of_the_shop() {
        assertThat(proof(INA, 'a').principal().toString().replace("-", "")).isNotEqualTo(INA.digits());
    }

    private static Proof proof(SubjectId subject, char digit) {
        LedgerEntry entry = new LedgerEntry(
                subject,
                Instant.parse("2026-03-02T12:00:00Z"),
                Map.of(Purpose.BROWSING, Consent.State.GIVEN),
                Means.BLOCK,
                new Wording(1, "en", "0".repeat(64)),
                false);
        return new Proof(entry, String.valueOf(digit).repeat(64));
    }
}
