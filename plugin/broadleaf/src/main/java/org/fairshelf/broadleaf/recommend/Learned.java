package org.fairshelf.broadleaf.recommend;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/**
 * What recommendations have learned from a shopper, as personal data: nothing of it is stored, and it leaves the model in the same moment in
 * which the shopper withdraws (requirement X3).
 */
public final class Learned implements PersonalData {

    private final ModelKeeper keeper;

    /** Drops nobody yet. */
    public Learned(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String kind() {
        return "recommendations";
    }

    /** Nothing: there are no rows. What it was learned from is shown as events. */
    @Override
    public List<Map<String, Object>> export(SubjectId subject) {
        return Collections.emptyList();
    }

    @Override
    public long erase(SubjectId subject, Purpose purpose) {
        if (purpose != Purpose.EMAIL) {
            keeper.drop(subject);
        }
        return 0;
    }

    @Override
    public long move(SubjectId from, SubjectId to, Purpose purpose) {
        keeper.drop(from);
        return 0;
    }
}
