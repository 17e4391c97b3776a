package org.fairshelf.sample.launcher;

import java.time.Instant;
import java.util.Map;

/** One mail as it reached the shop's mail server. */
public interface Mail {

    /** Position in the outbox, from 1; stable while the shop runs. */
    int number();

    /** As the mail says; the epoch if it does not. */
    Instant sent();

    String from();

    String to();

    String subject();

    /** The HTML part, or empty. */
    String html();

    /** The text part, or empty. */
    String text();

    /** All header lines as sent. */
    String headers();

    /** The files that came along, by name, in their order. */
    Map<String, byte[]> attachments();
}
