package org.fairshelf.automation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairshelf.consent.Gate;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** The mails of a subject, waiting and sent, as personal data: shown, deleted and moved at the person's wish. */
public final class SentMails implements PersonalData {

    private final Gate gate;
    private final MailQueue queue;

    /** Reads and writes nothing yet. */
    public SentMails(Gate gate, MailQueue queue) {
        this.gate = gate;
        this.queue = queue;
    }

    @Override
    public String kind() {
        return "mails";
    }

    @Override
    public List<Map<String, Object>> export(SubjectId subject) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (QueuedMail mail : queue.of(gate.forRights(subject))) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("mail", mail.series().word());
            row.put("because", mail.cause().word());
            row.put("language", mail.language());
            row.put("queuedAt", mail.queuedAt().toString());
            row.put("state", mail.state().word());
            row.put("since", mail.stateAt().toString());
            rows.add(row);
        }
        return rows;
    }

    @Override
    public long erase(SubjectId subject, Purpose purpose) {
        return queue.erase(gate.forRights(subject), purpose);
    }

    @Override
    public long move(SubjectId from, SubjectId to, Purpose purpose) {
        return queue.move(gate.forRights(from), to, purpose);
    }
}
