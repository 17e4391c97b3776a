package org.fairshelf.broadleaf.rights;

import java.time.Duration;
import java.util.List;
import org.fairshelf.broadleaf.automation.MailPost;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Ticker;
import org.fairshelf.rights.Reminding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds the address in {@code fairshelf.requests.mail} of requests that are due, also while Fairshelf is off: the law's clock does not stop. On
 * several nodes each reminder is sent once, rather never than twice.
 */
public final class RequestsJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RequestsJob.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final Reminding reminding;
    private final RightsMail mail;
    private final SchemaState schema;
    private final String address;
    private final String language;
    private volatile @Nullable Ticker ticker;

    /** Reminds nobody yet. */
    public RequestsJob(Reminding reminding, RightsMail mail, SchemaState schema, Settings settings) {
        this.reminding = reminding;
        this.mail = mail;
        this.schema = schema;
        this.address = settings.text("fairshelf.requests.mail", "");
        this.language = settings.text("fairshelf.requests.language", "en");
    }

    /** Begins, if there is somebody to remind. */
    public void start() {
        if (address.isEmpty()) {
            return;
        }
        if (!MailPost.address(address).isPresent()) {
            LOG.error("fairshelf.requests.mail is '{}', not a single email address; nobody is reminded.", address);
        } else {
            ticker = Ticker.start("fairshelf-requests-due", EVERY, this::run);
        }
    }

    /** Reminds now. Never throws. */
    void run() {
        if (!schema.ready() || !mail.isPossible()) {
            return;
        }
        try {
            List<Reminding.Due> due = reminding.take();
            if (!due.isEmpty() && !mail.remind(address, language, due)) {
                LOG.warn("The reminder of {} privacy requests that are due was not sent.", due.size());
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("Privacy requests that are due could not be looked for; it is tried again.", e);
        }
    }

    @Override
    public void close() {
        Ticker running = ticker;
        if (running != null) {
            running.close();
        }
    }
}
