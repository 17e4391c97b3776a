package org.fairshelf.broadleaf.automation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.fairshelf.automation.Sending;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.broadleaf.shared.ShopDataSource;
import org.fairshelf.broadleaf.shared.Ticker;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for mails that are due, every {@code fairshelf.mail.every} (ten seconds unless set), on one node of the shop at a time. Which node that
 * is, db-scheduler agrees upon in {@code FS_JOB}; when a mail is due, our own table and our own clock say.
 *
 * <p>The scheduler is started only when the tables are ready and Fairshelf is on, and rests while it is off, so that off writes nothing.
 */
public final class MailJob implements AutoCloseable {

    static final String TABLE = "FS_JOB";

    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);
    /** Tables and switch are looked at so often, or as often as mails are. */
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** A row of another shop, or of a newer version, in the same table is not ours to delete. */
    private static final Duration NEVER = Duration.ofDays(36_500);
    /** A node that has not said for four times as long that it is at work has died. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private final Sending sending;
    private final ShopDataSource source;
    private final SchemaState schema;
    private final MainSwitch mainSwitch;
    private final Duration every;
    private final String task;
    private volatile @Nullable Ticker ticker;
    private @Nullable Scheduler scheduler;

    /** Does nothing yet. */
    public MailJob(
            Sending sending, ShopDataSource source, SchemaState schema, MainSwitch mainSwitch, Settings settings) {
        this.sending = sending;
        this.source = source;
        this.schema = schema;
        this.mainSwitch = mainSwitch;
        this.every = settings.duration("fairshelf.mail.every", Duration.ofSeconds(10));
        this.task = "mails-" + Shop.id(settings);
    }

    /** Begins. */
    public void start() {
        ticker = Ticker.start("fairshelf-mail-watch", every.compareTo(LOOK) < 0 ? every : LOOK, this::look);
    }

    /** Starts the scheduler, lets it rest or go on. Never throws. */
    private synchronized void look() {
        try {
            boolean wanted = schema.ready() && mainSwitch.isOn();
            Scheduler running = scheduler;
            if (running == null) {
                scheduler = wanted ? begin() : null;
            } else if (wanted && running.getSchedulerState().isPaused()) {
                running.resume();
            } else if (!wanted && !running.getSchedulerState().isPaused()) {
                running.pause();
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("The job that sends mails could not be started; it is tried again.", e);
        }
    }

    private Scheduler begin() {
        RecurringTask<Void> sendDue =
                Tasks.recurring(task, FixedDelay.of(every)).execute((instance, context) -> run());
        Scheduler fresh = Scheduler.create(source.get())
                .tableName(TABLE)
                .startTasks(sendDue)
                .schedulerName(new SchedulerName.Fixed(SubjectId.hex128(new SecureRandom())))
                .commitWhenAutocommitDisabled(true)
                .pollingInterval(every)
                .heartbeatInterval(HEARTBEAT)
                .deleteUnresolvedAfter(NEVER)
                .threads(1)
                .executorService(threads("fairshelf-mail"))
                .dueExecutor(threads("fairshelf-mail-due"))
                .housekeeperExecutor(housekeepers())
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        fresh.start();
        return fresh;
    }

    /** Sends what is due. What fails is said and tried again by the next run. */
    private void run() {
        try {
            int taken = sending.run();
            if (taken > 0) {
                LOG.info("{} mails were sent.", taken);
            }
        } catch (RuntimeException e) {
            LOG.warn("Mails could not be sent; it is tried again.", e);
        }
    }

    private static ExecutorService threads(String name) {
        return Executors.newSingleThreadExecutor(factory(name));
    }

    private static ScheduledExecutorService housekeepers() {
        return Executors.newScheduledThreadPool(2, factory("fairshelf-mail-keeper"));
    }

    private static ThreadFactory factory(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.setContextClassLoader(MailJob.class.getClassLoader());
            return thread;
        };
    }

    @Override
    public void close() {
        Ticker watching = ticker;
        if (watching != null) {
            watching.close();
        }
        synchronized (this) {
            if (scheduler != null) {
                scheduler.stop();
            }
        }
    }
}
