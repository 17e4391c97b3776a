package org.fairshelf.histories;

import java.time.Duration;
import java.util.Map;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Answer;
import org.fairshelf.privacy.Purpose;

/** Something that happens in a shop. Browsers and accounts have numbers. */
sealed interface Step {

    /** Somebody does something; some things are told late, and some twice under the same key. */
    record Does(int browser, Event.Type type, Duration ago, int key) implements Step {}

    /** Somebody answers what is asked, or changes an answer. */
    record Chooses(int browser, Map<Purpose, Answer> answers) implements Step {}

    /** A browser begins or ceases to ask not to personalise. */
    record Signals(int browser, boolean on) implements Step {}

    /** Somebody wants to see the shop without their data, or with it. */
    record LooksWithoutData(int browser, boolean on) implements Step {}

    /** Somebody signs in. */
    record SignsIn(int browser, long customer) implements Step {}

    /** Somebody signs out, and the session ends. */
    record SignsOut(int browser) implements Step {}

    /** Somebody has their browsing history forgotten. */
    record ForgetsBrowsing(int browser) implements Step {}

    /** Somebody has everything forgotten. */
    record ForgetsEverything(int browser) implements Step {}

    /** Nothing happens for a while. */
    record Waits(Duration time) implements Step {}

    /** The job comes round that deletes what is past its time. */
    record CleansUp() implements Step {}
}
