package org.fairshelf.broadleaf.receipt;

import static java.util.Collections.emptyList;
import static java.util.Collections.singletonList;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notice;
import org.fairshelf.privacy.DataController;
import org.fairshelf.privacy.Purpose;
import org.springframework.context.MessageSource;

/**
 * A receipt as Kantara Consent Receipt 1.1.0. That form knows nothing but yes: it lists the purposes that were agreed to, and a receipt for
 * none has no such form.
 */
final class KantaraReceipt {

    private final Issuer issuer;
    private final MessageSource messages;
    private final ZoneId zone;

    KantaraReceipt(Issuer issuer, MessageSource messages, ZoneId zone) {
        this.issuer = issuer;
        this.messages = messages;
        this.zone = zone;
    }

    /**
     * The file.
     *
     * @param key the key that receipts are signed with
     */
    byte[] write(ConsentReceipt receipt, SigningKey key) {
        String language = receipt.wording().language();
        ReceiptWords words = new ReceiptWords(messages, Locale.forLanguageTag(language));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "KI-CR-v1.1.0");
        json.put("jurisdiction", issuer.controller().jurisdiction());
        json.put("consentTimestamp", receipt.at().getEpochSecond());
        json.put("collectionMethod", words.of(receipt.means()));
        json.put("consentReceiptID", receipt.id().toString());
        json.put("publicKey", key.publicText());
        json.put("language", language);
        json.put("piiPrincipalId", receipt.principal().toString());
        json.put("piiControllers", singletonList(controller()));
        json.put("policyUrl", issuer.page(Issuer.CENTRE));
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("service", issuer.shop());
        List<Object> purposes = new ArrayList<>();
        receipt.points().stream()
                .filter(ConsentReceipt.Point::isYes)
                .forEach(point -> purposes.add(purpose(receipt, point, words)));
        service.put("purposes", purposes);
        json.put("services", singletonList(service));
        // A shop keeps none of the special categories of GDPR Art. 9 here.
        json.put("sensitive", false);
        json.put("spiCat", emptyList());
        return Json.write(json);
    }

    private Map<String, Object> controller() {
        DataController controller = issuer.controller();
        Map<String, Object> address = new LinkedHashMap<>();
        if (!controller.address().isEmpty()) {
            address.put("streetAddress", controller.address());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("piiController", issuer.name());
        json.put("onBehalf", false);
        json.put("contact", issuer.name());
        json.put("address", address);
        json.put("email", controller.email());
        json.put("phone", controller.phone());
        json.put("piiControllerUrl", issuer.page("/"));
        return json;
    }

    private Map<String, Object> purpose(ConsentReceipt receipt, ConsentReceipt.Point point, ReceiptWords words) {
        Purpose purpose = point.purpose();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("purpose", receipt.words(purpose, Notice.Part.QUESTION, purpose.word()));
        json.put(
                "purposeCategory",
                singletonList(purpose == Purpose.EMAIL ? "6 - Marketing" : "5 - Personalized Experience"));
        // On somebody else's word it is not known whether it was.
        json.put("consentType", receipt.means() == Means.IMPORT ? "IMPLICIT" : "EXPLICIT");
        json.put("piiCategory", singletonList(receipt.words(purpose, Notice.Part.DATA, purpose.word())));
        json.put("primaryPurpose", false);
        json.put("termination", termination(point, words));
        json.put("thirdPartyDisclosure", false);
        return json;
    }

    private String termination(ConsentReceipt.Point point, ReceiptWords words) {
        String centre = issuer.page(Issuer.CENTRE);
        Instant until = point.until();
        return until == null
                ? words.of("termination.open", centre)
                : words.of("termination.day", until.atZone(zone).toLocalDate().toString(), centre);
    }
}
