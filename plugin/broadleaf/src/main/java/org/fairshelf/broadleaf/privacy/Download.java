package org.fairshelf.broadleaf.privacy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.ConsentLedger;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.LedgerEntry;
import org.fairshelf.consent.Proof;
import org.fairshelf.consent.Shopper;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** Everything that is known about a shopper, as JSON. */
public final class Download {

    private final ConsentBook book;
    private final ConsentLedger ledger;
    private final Gate gate;
    private final List<PersonalData> data;
    private final Clock clock;

    /** Reads nothing yet. */
    public Download(ConsentBook book, ConsentLedger ledger, Gate gate, List<PersonalData> data, Clock clock) {
        this.book = book;
        this.ledger = ledger;
        this.gate = gate;
        this.data = data;
        this.clock = clock;
    }

    /**
     * The file, in UTF-8.
     *
     * @throws IllegalStateException if the storage fails
     */
    byte[] of(Shopper shopper, Visit visit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("madeAt", clock.instant().toString());
            json.writeBooleanField("browserAsksNotToPersonalise", shopper.isSignalling());
            choices(json, shopper);
            json.writeNumberField("rememberedForThisVisitOnly", visit.memory().size());
            if (shopper.subject().isPresent()) {
                about(json, shopper.subject().get());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The same about a person who has asked otherwise than in a session: one part for each pseudonym, none if nothing is known.
     *
     * @throws IllegalStateException if the storage fails
     */
    public byte[] of(Collection<SubjectId> person) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("madeAt", clock.instant().toString());
            json.writeArrayFieldStart("known");
            for (SubjectId subject : person) {
                json.writeStartObject();
                choices(json, Shopper.stranger().as(subject, book.read(subject)));
                about(json, subject);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Sends the file as one that is kept under a name. */
    public static void send(byte[] file, LocalDate day, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-data-" + day + ".json\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private void about(JsonGenerator json, SubjectId subject) throws IOException {
        for (PersonalData kind : data) {
            rows(json, kind.kind(), kind.export(subject));
        }
        receipts(json, ledger.proofs(gate.forRights(subject)));
    }

    private static void choices(JsonGenerator json, Shopper shopper) throws IOException {
        json.writeArrayFieldStart("choices");
        for (Consent consent : shopper.consents().all()) {
            json.writeStartObject();
            json.writeStringField("purpose", consent.purpose().word());
            json.writeStringField("state", word(consent.state()));
            json.writeStringField("since", consent.from().toString());
            if (consent.until().isPresent()) {
                json.writeStringField("until", consent.until().get().toString());
            }
            json.writeNumberField("wording", consent.notice());
            json.writeEndObject();
        }
        for (Purpose purpose : Purpose.asked()) {
            if (shopper.refusals().day(purpose).isPresent()) {
                json.writeStartObject();
                json.writeStringField("purpose", purpose.word());
                json.writeStringField("state", "refused, remembered by this browser");
                json.writeStringField(
                        "since", shopper.refusals().day(purpose).get().toString());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void rows(JsonGenerator json, String name, List<Map<String, Object>> rows) throws IOException {
        json.writeArrayFieldStart(name);
        for (Map<String, Object> row : rows) {
            json.writeStartObject();
            for (Map.Entry<String, Object> value : row.entrySet()) {
                json.writeFieldName(value.getKey());
                if (value.getValue() instanceof Number) {
                    json.writeNumber(((Number) value.getValue()).longValue());
                } else {
                    json.writeString(String.valueOf(value.getValue()));
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void receipts(JsonGenerator json, List<Proof> proofs) throws IOException {
        json.writeArrayFieldStart("receipts");
        for (Proof proof : proofs) {
            LedgerEntry entry = proof.entry();
            json.writeStartObject();
            json.writeStringField("id", proof.receipt().toString());
            json.writeStringField("at", entry.at().toString());
            json.writeStringField("how", entry.means().word());
            json.writeObjectFieldStart("states");
            for (Map.Entry<Purpose, Consent.State> state : entry.states().entrySet()) {
                json.writeStringField(state.getKey().word(), word(state.getValue()));
            }
            json.writeEndObject();
            json.writeNumberField("wording", entry.wording().notice());
            json.writeStringField("language", entry.wording().language());
            json.writeStringField("wordingSha256", entry.wording().hash());
            json.writeBooleanField("browserAskedNotToPersonalise", entry.isUnderSignal());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String word(Consent.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
