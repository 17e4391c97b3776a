package org.fairshelf.automation;

/** What became of a mail that was handed to the mail server. */
public enum Handover {
    /** The server has taken it. */
    TAKEN,
    /** The server was not there or did not want it now; it has surely not been sent. */
    NOT_NOW,
    /** The server says that it will never take it. */
    REFUSED,
    /** The connection broke in the middle; it may have been sent. */
    UNCLEAR
}
