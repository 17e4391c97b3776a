package org.fairshelf.broadleaf.consent;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.fairshelf.capture.VisitMemory;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/** What Fairshelf keeps in the session of a visitor, and only there. It ends with the session. */
public final class Visit implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "fairshelf.visit";

    private final VisitMemory memory = new VisitMemory();
    private transient @Nullable Instant rememberedFrom;
    private transient boolean underSignal;
    private boolean withoutData;
    private @Nullable Long merged;
    private @Nullable EnumSet<Purpose> told;
    private String said = "";

    /** The visit of this request's session. Makes no session where there is none: that would be a cookie. */
    public static Visit of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object known = session == null ? null : session.getAttribute(ATTRIBUTE);
        return known instanceof Visit ? (Visit) known : new Visit();
    }

    /** Keeps it in the session, which the caller's request has (its form's token is kept there, too). */
    public void keep(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ATTRIBUTE, this);
        }
    }

    /** What is remembered of this visit. */
    public VisitMemory memory() {
        return memory;
    }

    /**
     * Since when the visit is remembered; {@code null} if it is not, and while the browser asks not to personalise although it did not when
     * the shopper chose.
     */
    synchronized @Nullable Instant rememberedFrom(boolean signal) {
        return signal && !underSignal ? null : rememberedFrom;
    }

    /** From now on the visit is remembered. */
    synchronized void remember(Instant from, boolean signal) {
        rememberedFrom = from;
        underSignal = signal;
    }

    /** The visit is not remembered any more, and what was is forgotten. */
    public synchronized void forget() {
        rememberedFrom = null;
        memory.clear();
    }

    /** Whether the visitor looks at the shop without their data. */
    public synchronized boolean isWithoutData() {
        return withoutData;
    }

    /** The visitor looks at the shop without their data, or no longer. */
    public synchronized void withoutData(boolean wanted) {
        withoutData = wanted;
    }

    /** Whether the choices of the guest were merged with those of this account in this session. */
    synchronized boolean isMergedWith(long customer) {
        return merged != null && merged == customer;
    }

    synchronized void merged(long customer, Set<Purpose> refused) {
        merged = customer;
        if (!refused.isEmpty()) {
            told = EnumSet.copyOf(refused);
        }
    }

    /** What the shopper has to be told: purposes that a merge has refused. Empty once it was told. */
    public synchronized Set<Purpose> takeTold() {
        Set<Purpose> all = told == null ? Collections.emptySet() : told;
        told = null;
        return all;
    }

    /** Something was chosen or done that the next page is to confirm. */
    public synchronized void said(String word) {
        said = word;
    }

    /** What the next page is to confirm, as the last part of a message key; empty if nothing, and once it was taken. */
    public synchronized String takeSaid() {
        String word = said;
        said = "";
        return word;
    }
}
