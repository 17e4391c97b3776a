package org.fairshelf.broadleaf.receipt;

import java.time.ZoneId;
import java.util.Optional;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Zone;
import org.fairshelf.consent.ConsentLedger;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Shopper;
import org.jspecify.annotations.Nullable;

/** Finds receipts, among those of one shopper alone: whether there is such a receipt of somebody else is never even asked. */
public final class Receipts {

    private final ConsentLedger ledger;
    private final Gate gate;
    private final Notices notices;
    private final ZoneId zone;

    /** Reads nothing yet. */
    public Receipts(ConsentLedger ledger, Gate gate, Notices notices, Settings settings) {
        this.ledger = ledger;
        this.gate = gate;
        this.notices = notices;
        this.zone = Zone.of(settings);
    }

    /**
     * The shopper's receipt of that name.
     *
     * @param id whatever was asked for
     * @throws IllegalStateException if the storage fails
     */
    Optional<ConsentReceipt> find(Shopper shopper, @Nullable String id) {
        return shopper.subject().flatMap(subject -> ledger.proofs(gate.forRights(subject)).stream()
                .filter(proof -> proof.receipt().toString().equals(id))
                .findFirst()
                .map(proof -> ConsentReceipt.of(proof, notices, zone)));
    }
}
