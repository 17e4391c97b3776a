package org.fairshelf.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** What the shop may know about one person: what they said, when that allowed something, and what is remembered of it. */
final class Known {

    final SubjectId subject;
    final Map<Purpose, Word> words = new EnumMap<>(Purpose.class);
    final List<Span> spans = new ArrayList<>();
    final Map<String, Deed> deeds = new HashMap<>();

    Known(SubjectId subject) {
        this.subject = subject;
    }

    enum Said {
        YES,
        YES_BUT_PAUSED,
        NO
    }

    /** The last word on a purpose. A yes has an end unless it is about mail. */
    record Word(Said said, Instant at, Instant end, boolean signalled) {

        boolean isNo() {
            return said == Said.NO;
        }

        boolean isPastItsTime(Instant now) {
            return end != null && !now.isBefore(end);
        }

        boolean permits(Instant now) {
            return said == Said.YES && !now.isBefore(at) && !isPastItsTime(now);
        }
    }

    /** A time in which something was allowed. What happens in its last moment came before what ended it. */
    static final class Span {
        final Purpose purpose;
        final Instant from;
        final Instant end;
        Instant last = Instant.MAX;

        Span(Purpose purpose, Instant from, Instant end) {
            this.purpose = purpose;
            this.from = from;
            this.end = end;
        }

        boolean covers(Purpose other, Instant at) {
            return purpose == other && !at.isBefore(from) && !at.isAfter(last) && (end == null || at.isBefore(end));
        }
    }

    /** Something remembered. */
    record Deed(Purpose purpose, Instant at) {}

    void saysYes(Purpose purpose, Instant now, Instant end, boolean signalled) {
        closes(purpose, now);
        words.put(purpose, new Word(Said.YES, now, end, signalled));
        spans.add(new Span(purpose, now, end));
    }

    void saysNo(Purpose purpose, Instant now) {
        Word before = words.get(purpose);
        if (before != null && before.isNo()) {
            return;
        }
        closes(purpose, now);
        words.put(purpose, new Word(Said.NO, now, null, false));
        forgets(purpose);
    }

    void pauses(Purpose purpose, Instant now) {
        closes(purpose, now);
        Word before = words.get(purpose);
        words.put(purpose, new Word(Said.YES_BUT_PAUSED, now, before.end(), before.signalled()));
    }

    /** Whether a yes stands, be it paused or past its time. */
    boolean hasSaidYes(Purpose purpose) {
        return words.containsKey(purpose) && !words.get(purpose).isNo();
    }

    boolean permits(Purpose purpose, Instant now) {
        return words.containsKey(purpose) && words.get(purpose).permits(now);
    }

    void closes(Purpose purpose, Instant now) {
        for (Span span : spans) {
            if (span.purpose == purpose && span.last.equals(Instant.MAX)) {
                span.last = now;
            }
        }
    }

    void forgets(Purpose purpose) {
        deeds.values().removeIf(deed -> deed.purpose() == purpose);
    }
}
