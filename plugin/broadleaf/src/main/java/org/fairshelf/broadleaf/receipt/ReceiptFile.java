package org.fairshelf.broadleaf.receipt;

import java.util.Optional;
import java.util.stream.Stream;

/** A file that is handed out. Immutable. */
final class ReceiptFile {

    /** In which form. */
    enum Form {
        KANTARA("kantara.json", "application/json"),
        KANTARA_SIGNED("kantara.jws", "application/jose"),
        RECORD("record.jsonld", "application/ld+json"),
        RECORD_SIGNED("record.jws", "application/jose");

        private final String ending;
        private final String type;

        Form(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        /** The form of that ending; empty for everything that is none. */
        static Optional<Form> ending(String ending) {
            return Stream.of(values())
                    .filter(form -> form.ending.equals(ending))
                    .findFirst();
        }

        /** The last part of its address. */
        String ending() {
            return ending;
        }

        String type() {
            return type;
        }
    }

    private final Form form;
    private final String name;
    private final byte[] bytes;

    ReceiptFile(Form form, ConsentReceipt receipt, byte[] bytes) {
        this.form = form;
        this.name = "receipt-" + receipt.id() + "-" + form.ending();
        this.bytes = bytes;
    }

    /** What it is to be called. */
    String name() {
        return name;
    }

    String type() {
        return form.type();
    }

    byte[] bytes() {
        return bytes;
    }
}
