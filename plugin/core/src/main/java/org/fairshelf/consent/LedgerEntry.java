package org.fairshelf.consent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the proof: who chose what, when, how, and under which wording (GDPR Art. 7(1); fields of ISO/IEC TS 27560). Immutable. Its
 * bytes are canonical: the same entry always has the same.
 */
public final class LedgerEntry {

    private static final int FORM = 1;

    private final SubjectId subject;
    private final Instant at;
    private final Map<Purpose, Consent.State> states;
    private final Means means;
    private final Wording wording;
    private final boolean underSignal;

    /**
     * A line.
     *
     * @param states where the shopper stands from now on; only the purposes that this choice was about
     * @param underSignal whether the browser sent its signal not to personalise
     */
    public LedgerEntry(
            SubjectId subject,
            Instant at,
            Map<Purpose, Consent.State> states,
            Means means,
            Wording wording,
            boolean underSignal) {
        this.subject = Objects.requireNonNull(subject, "subject");
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
        Map<Purpose, Consent.State> copy = new EnumMap<>(Purpose.class);
        copy.putAll(states);
        this.states = Collections.unmodifiableMap(copy);
        this.means = Objects.requireNonNull(means, "means");
        this.wording = Objects.requireNonNull(wording, "wording");
        this.underSignal = underSignal;
    }

    public SubjectId subject() {
        return subject;
    }

    public Instant at() {
        return at;
    }

    /** Where the shopper stood from then on; only the purposes that the choice was about. */
    public Map<Purpose, Consent.State> states() {
        return states;
    }

    public Means means() {
        return means;
    }

    public Wording wording() {
        return wording;
    }

    public boolean isUnderSignal() {
        return underSignal;
    }

    /** The canonical bytes. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(subject.digits());
            out.writeLong(at.toEpochMilli());
            out.writeByte(states.size());
            for (Map.Entry<Purpose, Consent.State> state : states.entrySet()) {
                out.writeUTF(state.getKey().name());
                out.writeUTF(state.getValue().name());
            }
            out.writeUTF(means.name());
            out.writeInt(wording.notice());
            out.writeUTF(wording.language());
            out.writeUTF(wording.hash());
            out.writeBoolean(underSignal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if these bytes are something else
     */
    public static LedgerEntry ofBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                throw new IllegalArgumentException("A ledger entry of a form that this version does not know.");
            }
            SubjectId subject = SubjectId.of(in.readUTF());
            Instant at = Instant.ofEpochMilli(in.readLong());
            Map<Purpose, Consent.State> states = new EnumMap<>(Purpose.class);
            for (int left = in.readByte(); left > 0; left--) {
                states.put(Purpose.valueOf(in.readUTF()), Consent.State.valueOf(in.readUTF()));
            }
            Means means = Means.valueOf(in.readUTF());
            Wording wording = new Wording(in.readInt(), in.readUTF(), in.readUTF());
            LedgerEntry entry = new LedgerEntry(subject, at, states, means, wording, in.readBoolean());
            if (in.read() >= 0) {
                throw new IllegalArgumentException("There is more than a ledger entry.");
            }
            return entry;
        } catch (IOException e) {
            throw new IllegalArgumentException("These bytes are no ledger entry.", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof LedgerEntry)) {
            return false;
        }
        LedgerEntry that = (LedgerEntry) other;
        return subject.equals(that.subject)
                && at.equals(that.at)
                && states.equals(that.states)
                && means == that.means
                && wording.equals(that.wording)
                && underSignal == that.underSignal;
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, at, states, means, wording, underSignal);
    }

    @Override
    public String toString() {
        return at + " " + means.word() + " " + states;
    }
}
