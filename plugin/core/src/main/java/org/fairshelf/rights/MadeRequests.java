package org.fairshelf.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairshelf.consent.Gate;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** The requests of a subject, as personal data. No purpose is theirs but {@link Purpose#RIGHTS}: taking back a consent leaves them. */
public final class MadeRequests implements PersonalData {

    private final Gate gate;
    private final RequestStore store;

    /** Reads and writes nothing yet. */
    public MadeRequests(Gate gate, RequestStore store) {
        this.gate = gate;
        this.store = store;
    }

    @Override
    public String kind() {
        return "requests";
    }

    @Override
    public List<Map<String, Object>> export(SubjectId subject) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (RightsRequest request : store.of(gate.forRights(subject))) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("request", request.kind().word());
            row.put("by", request.channel().word());
            row.put("state", request.state().word());
            row.put("receivedAt", request.receivedAt().toString());
            request.closedAt().ifPresent(at -> row.put("closedAt", at.toString()));
            store.details(gate.forRequests(), request.id())
                    .map(Details::words)
                    .filter(words -> !words.isEmpty())
                    .ifPresent(words -> row.put("words", words));
            rows.add(row);
        }
        return rows;
    }

    @Override
    public long erase(SubjectId subject, Purpose purpose) {
        return purpose == Purpose.RIGHTS ? store.cutOff(gate.forRights(subject)) : 0;
    }

    @Override
    public long move(SubjectId from, SubjectId to, Purpose purpose) {
        return purpose == Purpose.RIGHTS ? store.move(gate.forRights(from), to) : 0;
    }
}
