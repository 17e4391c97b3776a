package org.fairshelf.privacy;

import java.util.List;
import org.fairshelf.shared.SubjectId;

/** What the tables themselves still hold about a subject, whatever the features that fill them say. */
public interface Remains {

    /**
     * The names of the tables of the {@link DataRegister} in which there is a row of the subject.
     *
     * @throws IllegalStateException if the storage fails
     */
    List<String> of(SubjectId subject);
}
