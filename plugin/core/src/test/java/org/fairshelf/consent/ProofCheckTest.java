package org.fairshelf.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.Probe;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

class ProofCheckTest {

    private static final String HEAD = "0123456789abcdef";

    private ChainVerdict verdict = ChainVerdict.whole(12, HEAD);
    private RuntimeException fault;

    private final Probe check = new ProofCheck(new ConsentLedger() {
        @Override
        public void append(SubjectId subject, LedgerEntry entry) {
            throw new AssertionError("A check adds nothing.");
        }

        @Override
        public List<Proof> proofs(Pass pass) {
            throw new AssertionError("A check reads nobody's entries.");
        }

        @Override
        public Optional<ChainVerdict> verify(Duration limit) {
            if (fault != null) {
                throw fault;
            }
            return Optional.ofNullable(verdict);
        }
    });

    @Test
    void a_whole_ledger_holds_and_a_broken_one_is_named() {
        assertThat(check.look()).isEqualTo(Finding.holds("c2-ledger.holds", 12L));

        verdict = ChainVerdict.broken(12, HEAD, 7, ChainVerdict.Fault.CONTENT);
        assertThat(check.look()).isEqualTo(Finding.broken("c2-ledger.broken", 7L));

        verdict = ChainVerdict.whole(12, HEAD);
        assertThat(check.look().outcome()).isEqualTo(Finding.Outcome.HOLDS);
    }

    @Test
    void a_ledger_that_cannot_be_read_is_no_all_clear() {
        fault = new IllegalStateException("no database");

        assertThat(check.look()).isEqualTo(Finding.unknown("unknown"));
    }

    @Test
    void a_ledger_that_takes_too_long_is_no_all_clear() {
        verdict = null;

        assertThat(check.look()).isEqualTo(Finding.unknown("late"));
    }

    @Test
    void it_is_a_check_of_c2_beside_another() {
        assertThat(check.item()).isEqualTo("C2");
        assertThat(check.name()).isEqualTo("c2-ledger");
    }
}
