package org.fairshelf.broadleaf.receipt;

import static java.util.Arrays.asList;
import static java.util.Collections.singletonList;
import static java.util.Collections.singletonMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notice;
import org.fairshelf.privacy.DataController;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A receipt as consent record of ISO/IEC TS 27560:2023, in JSON-LD with the Data Privacy Vocabulary of the W3C community group (schema
 * {@code dpv-27560}). It says yes, no, taken back and paused alike. Made anew it is the same, byte for byte.
 */
final class DpvRecord {

    private static final String SCHEMA = "https://w3id.org/dpv/schema/dpv-27560#";

    /** Where the General Data Protection Regulation holds: the EU, its members, Iceland, Liechtenstein and Norway. */
    private static final Set<String> GDPR = Collections.unmodifiableSet(new HashSet<>(asList(
            "EU", "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT",
            "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO")));

    private final Issuer issuer;
    private final MessageSource messages;

    DpvRecord(Issuer issuer, MessageSource messages) {
        this.issuer = issuer;
        this.messages = messages;
    }

    byte[] write(ConsentReceipt receipt) {
        ReceiptWords words = new ReceiptWords(
                messages, Locale.forLanguageTag(receipt.wording().language()));
        boolean gdpr = GDPR.contains(issuer.controller().jurisdiction());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", context(receipt.wording().language()));
        json.put("@id", urn(receipt));
        json.put("@type", "dpv:ConsentRecord");
        json.put("dct:conformsTo", SCHEMA + (gdpr ? "record-eu-gdpr" : "record"));
        json.put("dct:identifier", receipt.id().toString());
        json.put("dct:source", "urn:sha256:" + receipt.rowHash());
        json.put("dpv:hasDataSubject", subject(receipt));
        json.put("dpv:hasDataController", controller());
        json.put("dpv:hasJurisdiction", "loc:" + issuer.controller().jurisdiction());
        if (gdpr) {
            json.put("dpv:hasApplicableLaw", "eu-gdpr:GDPR");
        }
        json.put("dpv:hasLegalBasis", gdpr ? "eu-gdpr:A6-1-a" : "dpv:Consent");
        json.put("dpv:hasNotice", notice(receipt));
        List<Object> processes = new ArrayList<>();
        List<Object> statuses = new ArrayList<>();
        for (ConsentReceipt.Point point : receipt.points()) {
            processes.add(process(receipt, point, words));
            statuses.add(status(receipt, point, words));
        }
        json.put("dpv:hasProcess", processes);
        json.put("dpv:hasConsentStatus", statuses);
        Map<String, Object> control = new LinkedHashMap<>();
        control.put("@type", asList("dpv:ProvideConsent", "dpv:WithdrawConsent"));
        control.put("dct:description", words.of("back.text"));
        control.put("dpv:isExercisedAt", issuer.page(Issuer.CENTRE));
        json.put("dpv:hasConsentControl", control);
        json.put("dpv:hasRight", rights(gdpr, words));
        return Json.write(json);
    }

    /** The vocabularies, and which values are names of things rather than texts. */
    private static Map<String, Object> context(String language) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dpv", "https://w3id.org/dpv#");
        context.put("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#");
        context.put("loc", "https://w3id.org/dpv/loc#");
        context.put("pd", "https://w3id.org/dpv/pd#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        for (String property : asList(
                "dct:conformsTo",
                "dct:source",
                "dpv:hasApplicableLaw",
                "dpv:hasDataSource",
                "dpv:hasJurisdiction",
                "dpv:hasLegalBasis",
                "dpv:hasRecipient",
                "dpv:isExercisedAt",
                "dpv:isIndicatedBy",
                "skos:broader")) {
            context.put(property, singletonMap("@type", "@id"));
        }
        context.put("dpv:isIndicatedAtTime", singletonMap("@type", "xsd:dateTime"));
        for (String text : asList("dct:title", "dct:description", "dpv:hasIndicationMethod")) {
            context.put(text, singletonMap("@language", language));
        }
        return context;
    }

    private static String urn(ConsentReceipt receipt) {
        return "urn:uuid:" + receipt.id();
    }

    private static String process(ConsentReceipt receipt, Purpose purpose) {
        return urn(receipt) + "#" + purpose.word();
    }

    private static Map<String, Object> subject(ConsentReceipt receipt) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("@id", "urn:uuid:" + receipt.principal());
        subject.put("@type", "dpv:DataSubject");
        subject.put("skos:broader", "dpv:Consumer");
        return subject;
    }

    private Map<String, Object> controller() {
        DataController controller = issuer.controller();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@id", issuer.page("/"));
        json.put("@type", asList("dpv:Organisation", "dpv:DataController"));
        json.put("dpv:hasName", issuer.name());
        putIfSaid(json, "dpv:hasAddress", controller.address());
        List<String> contacts = new ArrayList<>();
        if (!controller.email().isEmpty()) {
            contacts.add("mailto:" + controller.email());
        }
        if (!controller.phone().isEmpty()) {
            contacts.add("tel:" + controller.phone().replaceAll("[^+0-9]", ""));
        }
        contacts.add(issuer.page(Issuer.CENTRE));
        json.put("dpv:hasContact", contacts);
        return json;
    }

    private static void putIfSaid(Map<String, Object> json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    private static Map<String, Object> notice(ConsentReceipt receipt) {
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("@id", "urn:sha256:" + receipt.wording().hash());
        notice.put("@type", "dpv:ConsentNotice");
        notice.put("dct:identifier", String.valueOf(receipt.wording().notice()));
        notice.put("dct:language", receipt.wording().language());
        return notice;
    }

    private Map<String, Object> process(ConsentReceipt receipt, ConsentReceipt.Point point, ReceiptWords words) {
        Purpose purpose = point.purpose();
        Map<String, Object> aim = new LinkedHashMap<>();
        aim.put("@type", "dpv:Purpose");
        aim.put("skos:broader", purpose == Purpose.EMAIL ? "dpv:DirectMarketing" : "dpv:ProvideProductRecommendations");
        aim.put("dct:title", receipt.words(purpose, Notice.Part.NAME, purpose.word()));
        aim.put("dct:description", receipt.words(purpose, Notice.Part.QUESTION, purpose.word()));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "dpv:PersonalData");
        data.put("skos:broader", category(purpose));
        data.put("dct:description", receipt.words(purpose, Notice.Part.DATA, purpose.word()));
        data.put("dpv:hasDataSource", "dpv:DataSubjectDataSource");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@id", process(receipt, purpose));
        json.put("@type", "dpv:Process");
        json.put("dpv:hasService", issuer.shop());
        json.put("dpv:hasPurpose", aim);
        json.put("dpv:hasPersonalData", data);
        json.put("dpv:hasRecipient", singletonList(issuer.page("/")));
        json.put("dpv:hasStorageCondition", asList(place(words), duration(purpose, words)));
        return json;
    }

    private static String category(Purpose purpose) {
        switch (purpose) {
            case EMAIL:
                return "pd:EmailAddress";
            case PURCHASES:
                return "pd:Transactional";
            default:
                return "pd:BrowsingBehavior";
        }
    }

    private static Map<String, Object> place(ReceiptWords words) {
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("@type", "dpv:Location");
        where.put("dct:description", words.of("stored"));
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "dpv:StorageLocation");
        place.put("dpv:hasLocation", where);
        return place;
    }

    private static Map<String, Object> duration(Purpose purpose, ReceiptWords words) {
        Map<String, Object> duration = new LinkedHashMap<>();
        duration.put("@type", "dpv:StorageDuration");
        duration.put(
                "dpv:hasDuration",
                purpose.validity() == null
                        ? untilTakenBack(words)
                        : purpose.validity().toString());
        return duration;
    }

    private static Map<String, Object> untilTakenBack(ReceiptWords words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "dpv:UntilEventDuration");
        json.put("rdf:value", words.of("until.open"));
        return json;
    }

    private Map<String, Object> status(ConsentReceipt receipt, ConsentReceipt.Point point, ReceiptWords words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", type(point.state()));
        json.put("dpv:hasProcess", singletonMap("@id", process(receipt, point.purpose())));
        json.put("dpv:isIndicatedBy", receipt.means() == Means.IMPORT ? issuer.page("/") : "dpv:DataSubject");
        json.put("dpv:hasIndicationMethod", words.of(receipt.means()));
        json.put("dpv:isIndicatedAtTime", receipt.at().toString());
        if (point.isYes()) {
            json.put("dpv:hasDuration", validity(point.until(), words));
        }
        return json;
    }

    private static Map<String, Object> validity(@Nullable Instant until, ReceiptWords words) {
        if (until == null) {
            return untilTakenBack(words);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "dpv:UntilTimeDuration");
        json.put("rdf:value", until.toString());
        return json;
    }

    /** The vocabulary has no word for paused; the one above it says what counts: nothing may be done on it. */
    private static String type(Consent.State state) {
        switch (state) {
            case GIVEN:
                return "dpv:ConsentGiven";
            case REFUSED:
                return "dpv:ConsentRefused";
            case WITHDRAWN:
                return "dpv:ConsentWithdrawn";
            default:
                return "dpv:ConsentStatusInvalidForProcessing";
        }
    }

    private List<Object> rights(boolean gdpr, ReceiptWords words) {
        List<Object> rights = new ArrayList<>();
        rights.add(right(gdpr ? "A7-3" : null, words.of("right.withdraw")));
        rights.add(right(gdpr ? "A15" : null, words.of("right.access")));
        rights.add(right(gdpr ? "A17" : null, words.of("right.erasure")));
        rights.add(right(gdpr ? "A20" : null, words.of("right.portability")));
        return rights;
    }

    private Map<String, Object> right(@Nullable String article, String title) {
        Map<String, Object> right = new LinkedHashMap<>();
        right.put(
                "@type",
                article == null ? "dpv:DataSubjectRight" : asList("dpv:DataSubjectRight", "eu-gdpr:" + article));
        right.put("dct:title", title);
        right.put("dpv:isExercisedAt", issuer.page(Issuer.CENTRE));
        return right;
    }
}
