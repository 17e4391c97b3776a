package org.fairshelf.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {

    private static final SubjectId SUBJECT = SubjectId.of("00112233445566778899aabbccddeeff");
    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123456Z");

    /** Written down once and never to be changed: every proof that is stored somewhere has this form. */
    private static final String GOLDEN = "01" // form
            + "0020" + "3030313132323333343435353636373738383939616162626363646465656666" // subject
            + "0000019cae6b667b" // 2026-03-02T12:00:00.123Z
            + "02" // two purposes
            + "000842524f5753494e47" + "0005474956454e" // BROWSING GIVEN
            + "0005454d41494c" + "000752454655534544" // EMAIL REFUSED
            + "000e505249564143595f43454e545245" // PRIVACY_CENTRE
            + "00000003" + "00026465" // notice 3 in German
            + "0040" + "6162".repeat(32) // its hash
            + "01"; // under the signal

    @Test
    void has_the_bytes_that_it_always_had() {
        assertThat(HexFormat.of().formatHex(entry().toBytes())).isEqualTo(GOLDEN);
    }

    @Test
    void reads_the_bytes_that_it_always_had() {
        assertThat(LedgerEntry.ofBytes(HexFormat.of().parseHex(GOLDEN))).isEqualTo(entry());
    }

    @Test
    void has_the_same_bytes_in_whatever_order_it_was_told() {
        Map<Purpose, Consent.State> one = new LinkedHashMap<>();
        one.put(Purpose.EMAIL, Consent.State.GIVEN);
        one.put(Purpose.BROWSING, Consent.State.GIVEN);
        Map<Purpose, Consent.State> other = new EnumMap<>(one);

        assertThat(entry(one).toBytes()).isEqualTo(entry(other).toBytes());
    }

    @Test
    void comes_back_as_it_was_for_every_state_and_means() {
        for (Means means : Means.values()) {
            for (Consent.State state : Consent.State.values()) {
                for (boolean signal : new boolean[] {false, true}) {
                    Map<Purpose, Consent.State> states = new EnumMap<>(Purpose.class);
                    Purpose.asked().forEach(purpose -> states.put(purpose, state));
                    LedgerEntry entry = new LedgerEntry(SUBJECT, AT, states, means, new Wording(-1, "", "ü🙂"), signal);

                    assertThat(LedgerEntry.ofBytes(entry.toBytes())).isEqualTo(entry);
                }
            }
        }
        assertThat(LedgerEntry.ofBytes(entry(Map.of()).toBytes())).isEqualTo(entry(Map.of()));
    }

    @Test
    void is_not_changed_through_the_map_that_it_was_told() {
        Map<Purpose, Consent.State> states = new EnumMap<>(Purpose.class);
        states.put(Purpose.BROWSING, Consent.State.GIVEN);
        LedgerEntry entry = entry(states);

        states.clear();

        assertThat(entry.states()).hasSize(1);
    }

    @Test
    void refuses_what_is_something_else() {
        byte[] bytes = entry().toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().as("cut to %s", length).isThrownBy(() -> LedgerEntry.ofBytes(cut));
        }
        byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatIllegalArgumentException().as("one more").isThrownBy(() -> LedgerEntry.ofBytes(more));
        byte[] form = bytes.clone();
        form[0] = 2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.ofBytes(form))
                .withMessage("A ledger entry of a form that this version does not know.");
        byte[] purpose = bytes.clone();
        purpose[46] = 'X';
        assertThatIllegalArgumentException().as("no purpose").isThrownBy(() -> LedgerEntry.ofBytes(purpose));
    }

    @Test
    void the_words_that_are_stored_are_what_they_were() {
        assertThat(Purpose.values())
                .extracting(Enum::name)
                .startsWith("BROWSING", "PURCHASES", "EMAIL", "RIGHTS", "RETENTION", "AUDIT");
        assertThat(Consent.State.values())
                .extracting(Enum::name)
                .startsWith("GIVEN", "PAUSED", "REFUSED", "WITHDRAWN", "VISIT");
        assertThat(Means.values())
                .extracting(Enum::name)
                .startsWith(
                        "BLOCK",
                        "PRIVACY_CENTRE",
                        "REGISTRATION",
                        "CHECKOUT",
                        "SIGNAL",
                        "LOGIN",
                        "MAIL",
                        "IMPORT",
                        "ACCOUNT",
                        "STAFF");
    }

    private static LedgerEntry entry() {
        return entry(Map.of(Purpose.EMAIL, Consent.State.REFUSED, Purpose.BROWSING, Consent.State.GIVEN));
    }

    private static LedgerEntry entry(Map<Purpose, Consent.State> states) {
        return new LedgerEntry(SUBJECT, AT, states, Means.PRIVACY_CENTRE, new Wording(3, "de", "ab".repeat(32)), true);
    }
}
