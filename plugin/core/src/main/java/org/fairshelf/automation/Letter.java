package org.fairshelf.automation;

/** A mail that is written and addressed. */
public interface Letter {

    /** Hands it to the mail server, once. Never throws. */
    Handover hand();
}
