package org.fairshelf.broadleaf.hooks;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.StoredSwitch;

/**
 * Stands at every place where the shop calls Fairshelf, and keeps what happens behind it away from the shop:
 *
 * <ul>
 *   <li>Nothing runs while the tables are not ready or the main switch is off.
 *   <li>The work runs on a thread of ours; the shop waits for it no longer than the limit of the hook.
 *   <li>Each hook has a few threads of its own. When all of them hang, calls return at once.
 *   <li>After several failures in a row a hook pauses, then tries a single call.
 *   <li>Whatever is thrown is counted and logged, never passed on.
 * </ul>
 *
 * In each of these cases the caller gets the fallback: what the shop would do without Fairshelf.
 *
 * <p>A thread that exceeds the limit is not interrupted: it may be inside an embedded database, whose files an interrupt can close for the
 * whole shop. It is left to end by itself, which is why the threads are bounded.
 */
public final class Guard implements AutoCloseable {

    /** Reads the main switch; unlike {@link org.fairshelf.shared.MainSwitch#isOn} it fails when it cannot be read. */
    interface SwitchReading {
        boolean read() throws Exception;
    }

    private final SchemaState schema;
    private final SwitchReading mainSwitch;
    private final List<HookListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<Hook, Post> posts;
    private volatile boolean closed;

    Guard(SchemaState schema, SwitchReading mainSwitch, Pulses pulses, Settings settings) {
        this.schema = schema;
        this.mainSwitch = mainSwitch;
        Map<Hook, Post> byHook = new EnumMap<>(Hook.class);
        for (Hook hook : Hook.values()) {
            byHook.put(hook, new Post(hook, PostLimits.of(hook, settings), pulses, System::nanoTime));
        }
        this.posts = Collections.unmodifiableMap(byHook);
    }

    /** For the wiring, which knows no method references. */
    public static Guard on(SchemaState schema, StoredSwitch mainSwitch, Pulses pulses, Settings settings) {
        return new Guard(schema, mainSwitch::read, pulses, settings);
    }

    /**
     * Asks Fairshelf for something. Returns the fallback unless the body returned in time. Never throws.
     *
     * @param body runs on another thread, without the transaction, the entity manager or the request of the caller; it must not hold on to
     *     them either
     */
    public <T> T call(Hook hook, Callable<? extends T> body, T fallback) {
        try {
            Post post = posts.get(hook);
            if (closed || post == null || !schema.ready()) {
                return fallback;
            }
            return post.<T>call(() -> answer(hook, body), fallback);
        } catch (Throwable e) {
            // Not even a full memory may reach the shop from here; Post has counted and logged what it could.
            return fallback;
        }
    }

    /** Tells Fairshelf that something happened. Never throws. */
    public void tell(Hook hook) {
        call(hook, () -> Boolean.TRUE, Boolean.FALSE);
    }

    /** Adds a listener. */
    void add(HookListener listener) {
        listeners.add(listener);
    }

    private <T> Answer<T> answer(Hook hook, Callable<? extends T> body) throws Exception {
        if (!mainSwitch.read()) {
            return Answer.off();
        }
        for (HookListener listener : listeners) {
            listener.entering(hook);
        }
        return Answer.of(body.call());
    }

    /** Takes no more calls. Threads that hang are left alone; they keep neither the shop nor the JVM from ending. */
    @Override
    public void close() {
        closed = true;
        for (Post post : posts.values()) {
            post.close();
        }
    }
}
