package org.fairshelf.sample.launcher;

import java.time.Instant;
import java.util.Map;

/** A mail, read from the message that the server has received. */
record ReceivedMail(
        int number,
        Instant sent,
        String from,
        String to,
        String subject,
        String html,
        String text,
        String headers,
        Map<String, byte[]> attachments)
        implements Mail {}
