package org.fairshelf.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairshelf.consent.Gate;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** The events of a subject as personal data: shown, deleted and moved at the person's wish. */
public final class RememberedEvents implements PersonalData {

    private final Gate gate;
    private final EventStore events;

    /** Reads and writes nothing yet. */
    public RememberedEvents(Gate gate, EventStore events) {
        this.gate = gate;
        this.events = events;
    }

    @Override
    public String kind() {
        return "events";
    }

    @Override
    public List<Map<String, Object>> export(SubjectId subject) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Event event : events.latest(gate.forRights(subject), EventStore.MOST)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("at", event.at().toString());
            row.put("what", event.type().word());
            row.put("purpose", event.type().purpose().word());
            if (event.thing() != 0) {
                row.put("id", event.thing());
            }
            if (!event.term().isEmpty()) {
                row.put("term", event.term());
            }
            if (event.quantity() != 0) {
                row.put("quantity", event.quantity());
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public long erase(SubjectId subject, Purpose purpose) {
        return events.erase(gate.forRights(subject), purpose);
    }

    @Override
    public long move(SubjectId from, SubjectId to, Purpose purpose) {
        return events.move(gate.forRights(from), to, purpose);
    }
}
