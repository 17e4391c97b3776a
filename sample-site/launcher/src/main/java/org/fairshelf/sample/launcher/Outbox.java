package org.fairshelf.sample.launcher;

import java.util.List;

/** All mail that the sample shop has sent since it was started; nothing leaves the machine. */
public interface Outbox {
    /** Name of the servlet context attribute under which the shop finds its outbox. */
    String ATTRIBUTE = "fairshelf.sample.outbox";

    /** Newest first; never null. */
    List<Mail> mails();
}
