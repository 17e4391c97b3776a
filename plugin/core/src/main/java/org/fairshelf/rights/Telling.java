package org.fairshelf.rights;

import java.time.LocalDate;

/** Writes to people about what they have asked for. The mails belong to the request: they need no consent, and hold nothing else. */
public interface Telling {

    /** Sends the link with which the person confirms the request. Returns whether the mail was taken. Never throws. */
    boolean link(RightsRequest request, Details details);

    /** Tells that more time is needed, until when and why. Returns whether the mail was taken. Never throws. */
    boolean extended(RightsRequest request, Details details, LocalDate due, String reason);

    /** Tells that it is refused, and why. Returns whether the mail was taken. Never throws. */
    boolean refused(RightsRequest request, Details details, Ground ground, String words);
}
