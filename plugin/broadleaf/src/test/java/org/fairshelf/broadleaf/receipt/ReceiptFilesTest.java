package org.fairshelf.broadleaf.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fairshelf.broadleaf.receipt.ReceiptFile.Form;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Wording;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.readers.JsonText;
import org.fairshelf.readers.SignedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X5: what the files say, read by code that has not written them. */
class ReceiptFilesTest {

    private static final String UUID_FORM = "[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final Map<Purpose, Consent.State> YES = Map.of(Purpose.BROWSING, Consent.State.GIVEN);

    @TempDir
    Path home;

    private Issued shop;

    @BeforeEach
    void open() {
        shop = new Issued(home);
    }

    /** All choices that a row of the ledger can be about, in all the ways in which they come about. */
    static Stream<ConsentReceipt> everything() {
        List<ConsentReceipt> all = new ArrayList<>();
        for (Means means : Means.values()) {
            for (Consent.State state : Consent.State.values()) {
                Map<Purpose, Consent.State> states = new EnumMap<>(Purpose.class);
                Purpose.asked().forEach(purpose -> states.put(purpose, state));
                all.add(Issued.receipt(states, means, Issued.wording("de"), true));
            }
        }
        all.add(Issued.receipt(Map.of(Purpose.BROWSING, Consent.State.GIVEN, Purpose.EMAIL, Consent.State.WITHDRAWN)));
        all.add(Issued.receipt(YES, Means.BLOCK, new Wording(7, "en", "ab".repeat(32)), false));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_kantara_receipt_has_every_field_that_its_schema_requires(ConsentReceipt receipt) {
        if (!receipt.isYes()) {
            assertThat(shop.files().of(receipt, Form.KANTARA)).isEmpty();
            assertThat(shop.files().of(receipt, Form.KANTARA_SIGNED)).isEmpty();
            return;
        }
        Map<String, Object> json = JsonText.object(shop.file(receipt, Form.KANTARA));

        assertThat(json.get("version")).isEqualTo("KI-CR-v1.1.0");
        assertThat((String) json.get("jurisdiction")).matches("[A-Z]{2}");
        assertThat((Long) json.get("consentTimestamp")).isEqualTo(Issued.NOON.getEpochSecond());
        assertText(json.get("collectionMethod"));
        assertThat((String) json.get("consentReceiptID")).matches(UUID_FORM);
        assertText(json.get("publicKey"));
        assertThat((String) json.get("language")).matches("[a-z]{2}");
        assertThat((String) json.get("piiPrincipalId")).matches(UUID_FORM);
        assertThat((String) json.get("policyUrl")).startsWith("https://");
        assertThat(json.get("sensitive")).isEqualTo(false);
        assertThat(json.get("spiCat")).isEqualTo(List.of());
        assertThat(list(json, "piiControllers")).hasSize(1).allSatisfy(ReceiptFilesTest::assertController);
        assertThat(list(json, "services")).hasSize(1).allSatisfy(service -> {
            assertText(service.get("service"));
            assertThat(list(service, "purposes")).isNotEmpty().allSatisfy(ReceiptFilesTest::assertPurpose);
        });
    }

    private static void assertController(Map<String, Object> controller) {
        assertText(controller.get("piiController"));
        assertText(controller.get("contact"));
        assertThat(controller.get("address")).isInstanceOf(Map.class);
        assertThat(controller.get("email")).isInstanceOf(String.class);
        assertThat(controller.get("phone")).isInstanceOf(String.class);
        assertThat(controller.get("onBehalf")).isEqualTo(false);
    }

    private static void assertPurpose(Map<String, Object> purpose) {
        assertText(purpose.get("purpose"));
        assertThat((String) purpose.get("consentType")).isIn("EXPLICIT", "IMPLICIT");
        assertThat(purpose.get("purposeCategory"))
                .asInstanceOf(LIST)
                .isNotEmpty()
                .allMatch(String.class::isInstance);
        assertThat(purpose.get("piiCategory")).asInstanceOf(LIST).isNotEmpty().allMatch(String.class::isInstance);
        assertThat(purpose.get("primaryPurpose")).isInstanceOf(Boolean.class);
        assertText(purpose.get("termination"));
        // With false, nobody is to be named.
        assertThat(purpose.get("thirdPartyDisclosure")).isEqualTo(false);
        assertThat(purpose).doesNotContainKey("thirdPartyName");
    }

    @Test
    void a_kantara_receipt_says_what_was_agreed_to_and_nothing_else() {
        Map<Purpose, Consent.State> states = new EnumMap<>(Purpose.class);
        states.put(Purpose.BROWSING, Consent.State.GIVEN);
        states.put(Purpose.PURCHASES, Consent.State.REFUSED);
        states.put(Purpose.EMAIL, Consent.State.GIVEN);

        Map<String, Object> json = JsonText.object(shop.file(Issued.receipt(states), Form.KANTARA));

        assertThat(json.get("jurisdiction")).isEqualTo("DE");
        assertThat(json.get("collectionMethod")).isEqualTo("With a button in the shop");
        assertThat(json.get("policyUrl")).isEqualTo("https://shop.example.com/privacy");
        assertThat(list(json, "piiControllers").get(0))
                .containsEntry("piiController", "Saltmarsh \"Home\" GmbH")
                .containsEntry("address", Map.of("streetAddress", "Deichweg 1, 25826 St. Peter-Ording"))
                .containsEntry("email", "privacy@example.com")
                .containsEntry("phone", "+49 4863 000 000");
        List<Map<String, Object>> purposes = list(list(json, "services").get(0), "purposes");
        assertThat(purposes)
                .extracting(purpose -> purpose.get("purpose"))
                .containsExactly(
                        "Shall we use what you view to pick things for you?",
                        "May we write to you when we have something for you?");
        assertThat(purposes)
                .extracting(purpose -> purpose.get("termination"))
                .containsExactly(
                        "Until 2026-08-31, or as soon as it is taken back at https://shop.example.com/privacy",
                        "As soon as it is taken back at https://shop.example.com/privacy");
        assertThat(purposes).extracting(purpose -> purpose.get("consentType")).containsOnly("EXPLICIT");
    }

    @Test
    void what_somebody_else_has_said_is_never_called_explicit() {
        ConsentReceipt imported = Issued.receipt(YES, Means.IMPORT, Issued.wording("en"), false);

        assertThat(shop.file(imported, Form.KANTARA)).contains("\"IMPLICIT\"").doesNotContain("EXPLICIT");
        Map<String, Object> status = list(JsonText.object(shop.file(imported, Form.RECORD)), "dpv:hasConsentStatus")
                .get(0);
        assertThat(status.get("dpv:isIndicatedBy")).isEqualTo("https://shop.example.com/");
        assertThat((String) status.get("dpv:hasIndicationMethod")).contains("on the word of whoever imported it");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_record_has_every_field_that_its_schema_requires(ConsentReceipt receipt) {
        Map<String, Object> json = JsonText.object(shop.file(receipt, Form.RECORD));

        assertThat(json.get("@type")).isEqualTo("dpv:ConsentRecord");
        assertThat(json.get("dct:conformsTo")).isEqualTo("https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr");
        assertThat((String) json.get("dct:identifier")).matches(UUID_FORM);
        assertThat(json.get("@id")).isEqualTo("urn:uuid:" + json.get("dct:identifier"));
        assertThat((String) map(json, "dpv:hasDataSubject").get("@id")).matches("urn:uuid:" + UUID_FORM);
        assertThat(map(json, "dpv:hasDataController"))
                .containsEntry("dpv:hasName", "Saltmarsh \"Home\" GmbH")
                .containsEntry("dpv:hasAddress", "Deichweg 1, 25826 St. Peter-Ording")
                .containsEntry(
                        "dpv:hasContact",
                        List.of("mailto:privacy@example.com", "tel:+494863000000", "https://shop.example.com/privacy"));
        assertThat(json.get("dpv:hasJurisdiction")).isEqualTo("loc:DE");
        assertThat(json.get("dpv:hasApplicableLaw")).isEqualTo("eu-gdpr:GDPR");
        assertThat(json.get("dpv:hasLegalBasis")).isEqualTo("eu-gdpr:A6-1-a");
        Map<String, Object> notice = map(json, "dpv:hasNotice");
        assertThat(notice).containsEntry("@type", "dpv:ConsentNotice");
        assertThat((String) notice.get("@id")).matches("urn:sha256:[0-9a-f]{64}");
        assertThat((String) notice.get("dct:language")).matches("[a-z]{2}");
        assertThat(map(json, "dpv:hasConsentControl"))
                .containsEntry("@type", List.of("dpv:ProvideConsent", "dpv:WithdrawConsent"))
                .containsEntry("dpv:isExercisedAt", "https://shop.example.com/privacy");
        assertThat(list(json, "dpv:hasRight")).hasSize(4).allSatisfy(right -> {
            assertText(right.get("dct:title"));
            assertThat(right.get("dpv:isExercisedAt")).isEqualTo("https://shop.example.com/privacy");
        });
        assertProcessesAndStatuses(receipt, json);
        assertEveryPrefixIsDeclared(json);
    }

    private static void assertProcessesAndStatuses(ConsentReceipt receipt, Map<String, Object> json) {
        List<Map<String, Object>> processes = list(json, "dpv:hasProcess");
        List<Map<String, Object>> statuses = list(json, "dpv:hasConsentStatus");
        assertThat(processes).hasSameSizeAs(receipt.points());
        assertThat(statuses).hasSameSizeAs(receipt.points());
        for (int i = 0; i < processes.size(); i++) {
            Map<String, Object> process = processes.get(i);
            assertThat(process.get("@type")).isEqualTo("dpv:Process");
            assertThat((String) map(process, "dpv:hasPurpose").get("skos:broader"))
                    .startsWith("dpv:");
            assertThat((String) map(process, "dpv:hasPersonalData").get("skos:broader"))
                    .startsWith("pd:");
            assertThat(process.get("dpv:hasRecipient")).isEqualTo(List.of("https://shop.example.com/"));
            assertThat(list(process, "dpv:hasStorageCondition"))
                    .extracting(condition -> condition.get("@type"))
                    .containsExactly("dpv:StorageLocation", "dpv:StorageDuration");
            Map<String, Object> status = statuses.get(i);
            assertThat(map(status, "dpv:hasProcess").get("@id")).isEqualTo(process.get("@id"));
            assertThat(Instant.parse((String) status.get("dpv:isIndicatedAtTime")))
                    .isEqualTo(Issued.NOON);
            assertText(status.get("dpv:hasIndicationMethod"));
            assertText(status.get("dpv:isIndicatedBy"));
            assertThat(status.containsKey("dpv:hasDuration"))
                    .as("only a yes holds for a time")
                    .isEqualTo(status.get("@type").equals("dpv:ConsentGiven"));
        }
    }

    /** A name whose prefix nobody has explained means nothing in JSON-LD. */
    private static void assertEveryPrefixIsDeclared(Map<String, Object> json) {
        Map<String, Object> context = map(json, "@context");
        List<String> names = new ArrayList<>();
        names(json, names);
        context.keySet().stream().filter(key -> key.contains(":")).forEach(names::add);
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(context)
                .containsKey(name.substring(0, name.indexOf(':'))));
    }

    private static void names(Object value, List<String> names) {
        if (value instanceof List) {
            ((List<?>) value).forEach(each -> names(each, names));
        } else if (value instanceof Map) {
            ((Map<?, ?>) value).forEach((key, each) -> {
                if (!key.equals("@context")) {
                    if (!((String) key).startsWith("@")) {
                        assertThat((String) key).contains(":");
                        names.add((String) key);
                    }
                    names(each, names);
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GIVEN, dpv:ConsentGiven",
        "REFUSED, dpv:ConsentRefused",
        "WITHDRAWN, dpv:ConsentWithdrawn",
        "PAUSED, dpv:ConsentStatusInvalidForProcessing"
    })
    void a_record_says_every_answer_as_it_is(Consent.State state, String type) {
        ConsentReceipt receipt = Issued.receipt(Map.of(Purpose.PURCHASES, state));

        Map<String, Object> json = JsonText.object(shop.file(receipt, Form.RECORD));

        Map<String, Object> status = list(json, "dpv:hasConsentStatus").get(0);
        assertThat(status.get("@type")).isEqualTo(type);
        if (state == Consent.State.GIVEN) {
            // Two years by the calendar of the shop.
            assertThat(map(status, "dpv:hasDuration"))
                    .isEqualTo(Map.of("@type", "dpv:UntilTimeDuration", "rdf:value", "2028-03-02T11:00:00.250Z"));
        }
        Map<String, Object> process = list(json, "dpv:hasProcess").get(0);
        assertThat(map(process, "dpv:hasPurpose"))
                .containsEntry("dct:title", "Purchase history")
                .containsEntry("dct:description", "Shall we use what you bought to pick things for you?");
        assertThat(map(process, "dpv:hasPersonalData")).containsEntry("skos:broader", "pd:Transactional");
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "GB", "CH"})
    void where_the_gdpr_does_not_hold_it_is_not_named(String country) {
        shop.with("fairshelf.controller.jurisdiction", country);

        String record = shop.file(Issued.receipt(YES), Form.RECORD);

        Map<String, Object> json = JsonText.object(record);
        assertThat(json.get("dct:conformsTo")).isEqualTo("https://w3id.org/dpv/schema/dpv-27560#record");
        assertThat(json.get("dpv:hasLegalBasis")).isEqualTo("dpv:Consent");
        json.remove("@context");
        assertThat(json.toString()).doesNotContain("gdpr");
    }

    @Test
    void a_receipt_speaks_the_language_in_which_the_shopper_was_asked() {
        ConsentReceipt receipt = Issued.receipt(YES, Means.PRIVACY_CENTRE, Issued.wording("de"), false);

        Map<String, Object> kantara = JsonText.object(shop.file(receipt, Form.KANTARA));
        assertThat(kantara)
                .containsEntry("language", "de")
                .containsEntry("collectionMethod", "Mit einem Knopf unter „Ihre Privatsphäre“");
        assertThat(list(list(kantara, "services").get(0), "purposes").get(0).get("purpose"))
                .isEqualTo("Dürfen wir nutzen, was Sie ansehen, um für Sie auszusuchen?");
        assertThat(map(JsonText.object(shop.file(receipt, Form.RECORD)), "@context"))
                .containsEntry("dct:title", Map.of("@language", "de"));
    }

    @Test
    void words_that_are_not_known_any_more_are_not_made_up() {
        Wording shown = Issued.wording("en");
        for (Wording other : List.of(
                new Wording(99, "en", shown.hash()),
                new Wording(shown.notice(), "fr", shown.hash()),
                new Wording(shown.notice(), "en", "ab".repeat(32)))) {
            ConsentReceipt receipt = Issued.receipt(YES, Means.BLOCK, other, false);

            String record = shop.file(receipt, Form.RECORD);
            assertThat(record).doesNotContain("Shall we use").contains("urn:sha256:" + other.hash());
            assertThat(shop.file(receipt, Form.KANTARA)).doesNotContain("Shall we use");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"KANTARA_SIGNED", "RECORD_SIGNED"})
    void a_signed_file_holds_the_plain_one_as_it_is_and_its_signature_is_genuine(Form form) {
        ConsentReceipt receipt = Issued.receipt(YES);
        Form plain = form == Form.KANTARA_SIGNED ? Form.KANTARA : Form.RECORD;

        SignedText signed = SignedText.of(shop.file(receipt, form));

        assertThat(signed.text()).isEqualTo(shop.file(receipt, plain));
        assertThat(signed.header())
                .containsEntry("alg", "ES256")
                .containsEntry("cty", plain.type())
                .containsKey("kid");
        assertThat(signed.isGenuine(shop.keys().publicKeys())).isTrue();
    }

    @Test
    void a_kantara_receipt_names_the_key_that_signs_it() throws Exception {
        SignedText signed = SignedText.of(shop.file(Issued.receipt(YES), Form.KANTARA_SIGNED));

        byte[] named = Base64.getDecoder()
                .decode((String) JsonText.object(signed.text()).get("publicKey"));

        assertThat(signed.isSignedBy(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(named))))
                .isTrue();
    }

    @Test
    void one_changed_byte_is_noticed_wherever_it_is() {
        String genuine = shop.file(Issued.receipt(YES), Form.RECORD_SIGNED);
        String keys = shop.keys().publicKeys();
        int dots = genuine.lastIndexOf('.');

        for (int at : new int[] {genuine.indexOf('.') + 40, dots / 2, dots - 2, dots + 1, dots + 44, dots + 80}) {
            char other = genuine.charAt(at) == 'A' ? 'B' : 'A';
            SignedText changed = SignedText.of(genuine.substring(0, at) + other + genuine.substring(at + 1));
            assertThat(changed.isGenuine(keys)).as("changed at %s", at).isFalse();
        }
        assertThat(SignedText.of(genuine).isGenuine(keys)).isTrue();
    }

    @Test
    void made_anew_a_year_later_the_record_is_the_same_byte_for_byte() {
        String first = shop.file(Issued.receipt(YES), Form.RECORD);
        String kantara = shop.file(Issued.receipt(YES), Form.KANTARA);

        shop.clock.forward(Duration.ofDays(400));

        assertThat(shop.file(Issued.receipt(YES), Form.RECORD)).isEqualTo(first);
        Map<String, Object> before = JsonText.object(kantara);
        Map<String, Object> after = JsonText.object(shop.file(Issued.receipt(YES), Form.KANTARA));
        assertThat(after.remove("publicKey")).isNotEqualTo(before.remove("publicKey"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void nothing_by_which_the_shop_knows_its_shoppers_is_in_it() {
        for (ReceiptFile file : shop.files().all(Issued.receipt(YES))) {
            assertThat(content(file))
                    .doesNotContain(Issued.INA.digits())
                    .contains(Issued.receipt(YES).principal().toString());
        }
    }

    private static String content(ReceiptFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        return file.name().endsWith(".jws") ? SignedText.of(text).text() : text;
    }

    @Test
    void a_shop_that_does_not_know_its_own_address_still_issues_receipts() {
        shop.with("fairshelf.mail.shop.url", "").with("fairshelf.controller.name", "");

        assertThat(shop.file(Issued.receipt(YES), Form.KANTARA)).contains("\"policyUrl\" : \"/privacy\"");
        assertThat(JsonText.object(shop.file(Issued.receipt(YES), Form.RECORD))).isNotEmpty();
    }

    @Test
    void without_a_keystore_the_record_alone_can_be_had() {
        shop.with("fairshelf.home", "/dev/null/nowhere");
        ReceiptFiles files = shop.files();
        ConsentReceipt receipt = Issued.receipt(YES);

        assertThat(files.of(receipt, Form.RECORD)).isPresent();
        for (Form form : List.of(Form.KANTARA, Form.KANTARA_SIGNED, Form.RECORD_SIGNED)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> files.of(receipt, form))
                    .withMessageContaining("fairshelf.home");
        }
    }

    @Test
    void the_notices_of_today_are_all_in_words() {
        for (int version = 1; version <= Notices.CURRENT; version++) {
            for (String language : List.of("en", "de")) {
                Wording wording =
                        Notices.read().find(version, language).orElseThrow().wording();
                assertThat(Issued.receipt(YES, Means.BLOCK, wording, false).hasWords())
                        .isTrue();
            }
        }
    }

    private static void assertText(Object value) {
        assertThat(value).isInstanceOf(String.class);
        assertThat((String) value).isNotBlank().doesNotContain("fairshelf.", "??");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> json, String name) {
        assertThat(json.get(name)).as(name).isInstanceOf(List.class);
        return (List<Map<String, Object>>) json.get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> json, String name) {
        assertThat(json.get(name)).as(name).isInstanceOf(Map.class);
        return (Map<String, Object>) json.get(name);
    }
}
