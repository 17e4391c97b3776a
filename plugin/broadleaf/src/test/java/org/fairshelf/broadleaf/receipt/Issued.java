package org.fairshelf.broadleaf.receipt;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fairshelf.broadleaf.automation.Letterhead;
import org.fairshelf.broadleaf.privacy.ControllerOfShop;
import org.fairshelf.broadleaf.receipt.ReceiptFile.Form;
import org.fairshelf.broadleaf.shared.MasterKeys;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.LedgerEntry;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Proof;
import org.fairshelf.consent.Wording;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A shop that issues receipts, and things that shoppers have chosen in it. */
final class Issued {

    static final Instant NOON = Instant.parse("2026-03-02T11:00:00.250Z");
    static final SubjectId INA = SubjectId.of("0123456789abcdef0123456789abcdef");
    static final String ROW = "5e".repeat(32);

    final MovableClock clock = new MovableClock(NOON);
    final Map<String, String> properties = new HashMap<>();

    Issued(Path home) {
        properties.put("fairshelf.home", home.toString());
        properties.put("fairshelf.zone", "Europe/Berlin");
        properties.put("fairshelf.mail.from", "Saltmarsh <hello@example.com>");
        properties.put("fairshelf.mail.shop.name", "Saltmarsh");
        properties.put("fairshelf.mail.shop.url", "https://shop.example.com/");
        properties.put("fairshelf.controller.name", "Saltmarsh \"Home\" GmbH");
        properties.put("fairshelf.controller.address", "Deichweg 1, 25826 St. Peter-Ording");
        properties.put("fairshelf.controller.email", "privacy@example.com");
        properties.put("fairshelf.controller.phone", "+49 4863 000 000");
        properties.put("fairshelf.controller.jurisdiction", "DE");
    }

    Issued with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    Settings settings() {
        return Settings.of(properties);
    }

    Letterhead letterhead() {
        return new Letterhead(settings());
    }

    Issuer issuer() {
        return new Issuer(ControllerOfShop.read(settings()), letterhead());
    }

    ReceiptKeys keys() {
        return new ReceiptKeys(new MasterKeys(settings()), clock, settings());
    }

    ReceiptFiles files() {
        return new ReceiptFiles(issuer(), messages(), keys(), settings());
    }

    /** The words of the shop, as its servlet reads them. */
    static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/FairshelfMessages");
        return messages;
    }

    String file(ConsentReceipt receipt, Form form) {
        return new String(files().of(receipt, form).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    static Wording wording(String language) {
        return Notices.read().current(Locale.forLanguageTag(language)).wording();
    }

    static ConsentReceipt receipt(Map<Purpose, Consent.State> states) {
        return receipt(states, Means.BLOCK, wording("en"), false);
    }

    static ConsentReceipt receipt(Map<Purpose, Consent.State> states, Means means, Wording wording, boolean signal) {
        return ConsentReceipt.of(proof(states, means, wording, signal), Notices.read(), ZoneId.of("Europe/Berlin"));
    }

    static Proof proof(Map<Purpose, Consent.State> states, Means means, Wording wording, boolean signal) {
        return new Proof(new LedgerEntry(INA, NOON, new EnumMap<>(states), means, wording, signal), ROW);
    }
}
