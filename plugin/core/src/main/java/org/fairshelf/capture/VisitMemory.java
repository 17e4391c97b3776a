package org.fairshelf.capture;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered while a visit lasts, in the memory of the server and nowhere else (requirement F3): a container that writes its sessions
 * to a disk or to another node writes an empty memory.
 */
public final class VisitMemory implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private transient @Nullable Deque<Event> events;

    /** Adds an event; the oldest beyond a hundred are dropped. Asks for the purpose of its type. */
    public synchronized void add(Pass pass, Event event) {
        pass.requires(event.type().purpose());
        Deque<Event> held = held();
        if (held.stream().anyMatch(known -> known.key().equals(event.key()))) {
            return;
        }
        held.addFirst(event);
        if (held.size() > MOST) {
            held.remove(leastMissed(held));
        }
    }

    /** The newest first. Asks for {@link Purpose#BROWSING}. */
    public synchronized List<Event> latest(Pass pass, int most) {
        pass.requires(Purpose.BROWSING);
        List<Event> all = new ArrayList<>(held());
        return all.subList(0, Math.min(most, all.size()));
    }

    /** For the person itself, who may see it: there is no subject that a pass could name. */
    public synchronized int size() {
        return held().size();
    }

    /** Forgets everything. */
    public synchronized void clear() {
        held().clear();
    }

    /** The oldest, but what is not wanted stays for as long as there is anything else. */
    private static Event leastMissed(Deque<Event> held) {
        for (Iterator<Event> oldestFirst = held.descendingIterator(); oldestFirst.hasNext(); ) {
            Event event = oldestFirst.next();
            if (event.type() != Event.Type.NOT_FOR_ME) {
                return event;
            }
        }
        return held.getLast();
    }

    private Deque<Event> held() {
        if (events == null) {
            events = new ArrayDeque<>();
        }
        return events;
    }
}
