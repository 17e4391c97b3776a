package org.fairshelf.rights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairshelf.consent.Pass;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Where requests are kept, each with its history. What is said about a person is sealed where it is stored. Every method asks for a pass for
 * {@link org.fairshelf.privacy.Purpose#RIGHTS} unless it says otherwise, and throws an {@link IllegalStateException} if the storage fails.
 */
public interface RequestStore {

    /** Keeps a new one with its first step. */
    void add(Pass pass, RightsRequest request, Details details, Step step);

    /**
     * Replaces a request by what a step has made of it, and adds the step.
     *
     * @return false if another step came first; nothing is changed then
     */
    boolean change(Pass pass, RightsRequest from, RightsRequest to, Step step);

    /** Adds a step that changes nothing. */
    void note(Pass pass, RightsRequest request, Step step);

    /** Replaces the details. */
    void tell(Pass pass, RightsRequest request, Details details);

    /** The request of that id; empty if there is none. */
    Optional<RightsRequest> find(Pass pass, String id);

    /** What is known about the person who makes it; empty once it was cut off. */
    Optional<Details> details(Pass pass, String id);

    /** Its history, oldest first. */
    List<Step> steps(Pass pass, String id);

    /** An open one of the same kind by the same person, who is known by subject or by address; of several one that is verified, then the oldest. */
    Optional<RightsRequest> open(Pass pass, @Nullable SubjectId subject, String address, RightsKind kind);

    /** All open ones, oldest first, at most so many. Also with a pass for {@link org.fairshelf.privacy.Purpose#AUDIT}. */
    List<RightsRequest> open(Pass pass, int most);

    /** Those closed since, newest first, at most so many. Also with a pass for {@link org.fairshelf.privacy.Purpose#AUDIT}. */
    List<RightsRequest> closed(Pass pass, Instant since, int most);

    /** All of a subject, newest first. */
    List<RightsRequest> of(Pass pass);

    /** How many links were mailed since, to that address, or to all for {@code null}. */
    int mailed(Pass pass, @Nullable String address, Instant since);

    /**
     * From now on all requests of the subject lead to nobody and say nothing about the person; that they were made and what became of them
     * stays.
     *
     * @return how many rows
     */
    long cutOff(Pass pass);

    /** The same for one request. */
    long cutOff(Pass pass, RightsRequest request);

    /** Gives the requests of the subject to another that is the same person. */
    long move(Pass pass, SubjectId to);

    /**
     * Deletes a batch of what is past its time: those closed before an instant, and those that nobody has confirmed. Needs a pass for
     * {@link org.fairshelf.privacy.Purpose#RETENTION}.
     *
     * @return how many requests
     */
    long purge(Pass pass, Instant closedBefore, Instant unconfirmedBefore, int most);
}
