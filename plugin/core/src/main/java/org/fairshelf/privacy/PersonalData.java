package org.fairshelf.privacy;

import java.util.List;
import java.util.Map;
import org.fairshelf.shared.SubjectId;

/**
 * What a feature that stores something about shoppers must be able to do with it. Every method acts inside the transaction of its caller
 * and throws an {@link IllegalStateException} if the storage fails.
 */
public interface PersonalData {

    /** A stable word for this kind of data, such as {@code events}. */
    String kind();

    /**
     * Everything of this kind about the subject, newest first, as names and plain values (texts, numbers, booleans).
     */
    List<Map<String, Object>> export(SubjectId subject);

    /**
     * Deletes what was stored for that purpose, for good. {@link Purpose#RIGHTS} comes last when a person is forgotten altogether.
     *
     * @return how many rows
     */
    long erase(SubjectId subject, Purpose purpose);

    /**
     * Gives what was stored for that purpose to another subject that is the same person. {@link Purpose#RIGHTS} comes last, when nothing is
     * left behind.
     *
     * @return how many rows
     */
    long move(SubjectId from, SubjectId to, Purpose purpose);
}
