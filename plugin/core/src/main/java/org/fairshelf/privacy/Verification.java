package org.fairshelf.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairshelf.shared.SubjectId;

/**
 * Looks whether somebody who asked to be forgotten was forgotten (requirements C9, E15): whether any feature still shows something, and whether
 * any table still has a row. Nothing is taken on trust: features and tables are asked apart.
 */
public final class Verification {

    private final List<PersonalData> data;
    private final Remains tables;

    /** Looks at nothing yet. */
    public Verification(List<PersonalData> data, Remains tables) {
        this.data = Collections.unmodifiableList(new ArrayList<>(data));
        this.tables = tables;
    }

    /**
     * What is left of the subject: words of kinds of data and names of tables. Empty if the subject was forgotten.
     *
     * @throws IllegalStateException if the storage fails
     */
    public List<String> left(SubjectId subject) {
        List<String> left = new ArrayList<>();
        for (PersonalData kind : data) {
            if (!kind.export(subject).isEmpty()) {
                left.add(kind.kind());
            }
        }
        left.addAll(tables.of(subject));
        return left;
    }
}
