package org.fairshelf.broadleaf.hooks;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.Settings;

/** Guards that let everything through. */
public final class GuardFixture {

    private GuardFixture() {}

    /** On, and patient. */
    public static Guard open() {
        return open(new Pulses(Clock.systemUTC()));
    }

    /** The same, counting there. */
    static Guard open(Pulses pulses) {
        return new Guard(
                SchemaFixture.READY,
                () -> true,
                pulses,
                Settings.of(Arrays.stream(Hook.values())
                        .collect(
                                Collectors.toMap(hook -> "fairshelf.hooks." + hook.word() + ".limit", hook -> "10s"))));
    }

    /** On, and with little patience at one hook. */
    public static Guard impatient(Hook hook) {
        return new Guard(
                SchemaFixture.READY,
                () -> true,
                new Pulses(Clock.systemUTC()),
                Settings.of(Map.of("fairshelf.hooks." + hook.word() + ".limit", "1ms")));
    }
}
