package org.fairshelf.sample.launcher;

import java.time.Instant;

/**
 * One mail as it reached the shop's mail server; plain values, so that it can cross class loaders.
 *
 * @param number position in the outbox, from 1; stable while the shop runs
 * @param html the HTML part, or empty
 * @param text the text part, or empty
 * @param headers all header lines as sent
 */
public record Mail(
        int number, Instant sent, String from, String to, String subject, String html, String text, String headers) {}
