package org.fairshelf.broadleaf.receipt;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairshelf.broadleaf.receipt.ReceiptFile.Form;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Zone;
import org.springframework.context.MessageSource;

/** Makes the files of a receipt. A signed file holds the one that is not signed as it is, byte for byte. */
public final class ReceiptFiles {

    private final KantaraReceipt kantara;
    private final DpvRecord record;
    private final ReceiptKeys keys;

    /** Makes nothing yet. */
    public ReceiptFiles(Issuer issuer, MessageSource messages, ReceiptKeys keys, Settings settings) {
        ZoneId zone = Zone.of(settings);
        this.kantara = new KantaraReceipt(issuer, messages, zone);
        this.record = new DpvRecord(issuer, messages);
        this.keys = keys;
    }

    /**
     * A file.
     *
     * @return empty for a Kantara receipt of something that was not agreed to
     * @throws IllegalStateException if the keystore cannot be used
     */
    Optional<ReceiptFile> of(ConsentReceipt receipt, Form form) {
        boolean ofKantara = form == Form.KANTARA || form == Form.KANTARA_SIGNED;
        if (ofKantara && !receipt.isYes()) {
            return Optional.empty();
        }
        if (form == Form.RECORD) {
            // The one that needs no key.
            return Optional.of(new ReceiptFile(form, receipt, record.write(receipt)));
        }
        SigningKey key = keys.current();
        byte[] plain = ofKantara ? kantara.write(receipt, key) : record.write(receipt);
        Form signed = ofKantara ? Form.KANTARA : Form.RECORD;
        return Optional.of(new ReceiptFile(form, receipt, form == signed ? plain : key.sign(plain, signed.type())));
    }

    /**
     * All that there are.
     *
     * @throws IllegalStateException if the keystore cannot be used
     */
    List<ReceiptFile> all(ConsentReceipt receipt) {
        List<ReceiptFile> all = new ArrayList<>();
        for (Form form : Form.values()) {
            of(receipt, form).ifPresent(all::add);
        }
        return all;
    }
}
