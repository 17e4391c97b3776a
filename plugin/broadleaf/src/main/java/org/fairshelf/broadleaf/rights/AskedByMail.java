package org.fairshelf.broadleaf.rights;

import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.fairshelf.rights.ByMail;
import org.fairshelf.rights.RightsKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up addresses and sends links on a thread of its own, one after the other: whoever waits for the answer cannot tell from its time whether an
 * address is known, and nobody can keep the shop busy with it. What is too much is dropped; a person who gets no mail asks again.
 */
public final class AskedByMail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AskedByMail.class);
    private static final int WAITING = 200;
    private static final int LAST_SECONDS = 5;

    private final ByMail byMail;
    private final ThreadPoolExecutor thread;

    /** Looks up nothing yet. */
    public AskedByMail(ByMail byMail) {
        this.byMail = byMail;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                work -> {
                    Thread worker = new Thread(work, "fairshelf-requests");
                    worker.setDaemon(true);
                    worker.setContextClassLoader(AskedByMail.class.getClassLoader());
                    return worker;
                },
                (work, full) -> LOG.warn("Too many privacy requests wait; one was dropped."));
        thread.allowCoreThreadTimeOut(true);
    }

    /** Takes a request; returns at once. */
    void take(RightsKind kind, String address, Locale locale) {
        thread.execute(() -> {
            try {
                byMail.ask(kind, address, locale.toLanguageTag());
            } catch (RuntimeException | Error e) {
                LOG.warn("A privacy request could not be taken: {}", e.toString());
            }
        });
    }

    /** Takes no more, and gives what waits five seconds. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
