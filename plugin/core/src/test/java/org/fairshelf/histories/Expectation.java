package org.fairshelf.histories;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairshelf.consent.Answer;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.histories.Known.Deed;
import org.fairshelf.histories.Known.Said;
import org.fairshelf.histories.Known.Span;
import org.fairshelf.histories.Known.Word;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/**
 * Who may be remembered when, worked out a second time from what shoppers were promised, without the code that is to keep it: nothing without
 * a yes to that very purpose, nothing past its time, nothing while the browser's later signal waits for a word, and of two who turn out to be
 * one person the stricter word.
 */
final class Expectation {

    final List<Known> everybody = new ArrayList<>();
    final Map<Long, Known> accounts = new HashMap<>();
    final Map<Integer, Browser> browsers = new HashMap<>();

    static final class Browser {
        Known guest;
        final Set<Purpose> refused = EnumSet.noneOf(Purpose.class);
        boolean signal;
        Long customer;
        boolean merged;
        boolean withoutData;
        Instant visitFrom;
        final Set<String> visit = new HashSet<>();
    }

    /** Whether it is remembered. */
    boolean does(Browser browser, Purpose purpose, Instant at, String key, Instant now) {
        Known known = request(browser, now);
        if (browser.withoutData) {
            return false;
        }
        if (purpose == Purpose.BROWSING && browser.visitFrom != null) {
            return !at.isBefore(browser.visitFrom) && remembers(browser.visit, key);
        }
        if (known == null
                || !known.permits(purpose, now)
                || at.isBefore(known.words.get(purpose).at())) {
            return false;
        }
        return known.deeds.putIfAbsent(key, new Deed(purpose, at)) == null;
    }

    /** What a visit holds already is remembered, too. */
    private static boolean remembers(Set<String> visit, String key) {
        return visit.add(key) || visit.contains(key);
    }

    /** Who somebody is for Fairshelf after a choice: told what the shop calls them, if nobody knew them before. */
    void chooses(Browser browser, Map<Purpose, Answer> answers, SubjectId subject, Instant now) {
        Known known = request(browser, now);
        boolean yes = answers.containsValue(Answer.YES);
        if (known == null && yes) {
            known = new Known(subject);
            everybody.add(known);
        }
        for (Map.Entry<Purpose, Answer> each : answers.entrySet()) {
            answers(browser, known, each.getKey(), each.getValue(), now);
        }
        if (yes && browser.customer != null) {
            Known owner = known;
            if (accounts.put(browser.customer, owner) != owner) {
                browsers.values().stream().filter(any -> any.guest == owner).forEach(any -> any.guest = null);
            }
        } else if (yes) {
            browser.guest = known;
        }
    }

    private static void answers(Browser browser, Known known, Purpose purpose, Answer answer, Instant now) {
        if (answer == Answer.NO && known == null) {
            browser.refused.add(purpose);
        } else {
            browser.refused.remove(purpose);
        }
        if (purpose == Purpose.BROWSING) {
            browser.visitFrom = answer == Answer.VISIT ? now : null;
            if (answer != Answer.VISIT) {
                browser.visit.clear();
            }
        }
        if (known == null) {
            return;
        }
        Word before = known.words.get(purpose);
        if (answer == Answer.YES) {
            boolean sameClick = before != null
                    && before.permits(now)
                    && before.signalled() == browser.signal
                    && Duration.between(before.at(), now).toHours() < 24;
            if (!sameClick) {
                known.saysYes(purpose, now, end(purpose, now), browser.signal);
            }
        } else if (answer == Answer.NO || known.hasSaidYes(purpose)) {
            known.saysNo(purpose, now);
        }
    }

    private static Instant end(Purpose purpose, Instant now) {
        ZonedDateTime local = now.atZone(MemoryShop.ZONE);
        return switch (purpose) {
            case BROWSING -> local.plusDays(182).toInstant();
            case PURCHASES -> local.plusYears(2).toInstant();
            default -> null;
        };
    }

    /** A request: somebody may be recognised, and the signal is heard. */
    Known request(Browser browser, Instant now) {
        Known account = browser.customer == null ? null : accounts.get(browser.customer);
        if (account != null && !browser.merged) {
            meets(browser, account, now);
            browser.merged = true;
        }
        Known known = account == null ? browser.guest : account;
        if (known != null && browser.signal) {
            for (Purpose purpose : List.of(Purpose.BROWSING, Purpose.PURCHASES)) {
                if (known.permits(purpose, now) && !known.words.get(purpose).signalled()) {
                    known.pauses(purpose, now);
                }
            }
        }
        return known;
    }

    /** Guest and account turn out to be one person. */
    private void meets(Browser browser, Known account, Instant now) {
        Known guest = browser.guest;
        Set<Purpose> no = EnumSet.copyOf(browser.refused.isEmpty() ? EnumSet.noneOf(Purpose.class) : browser.refused);
        for (Purpose purpose : Purpose.asked()) {
            if (saidNo(account, purpose) || (guest != null && saidNo(guest, purpose))) {
                no.add(purpose);
            }
        }
        for (Purpose purpose : no) {
            takesBack(account, purpose, now);
            if (guest != null) {
                takesBack(guest, purpose, now);
            }
        }
        if (guest == null) {
            return;
        }
        boolean stays = false;
        for (Purpose purpose : Purpose.asked()) {
            if (saidNo(guest, purpose) && !account.words.containsKey(purpose)) {
                account.saysNo(purpose, now);
            }
            Word word = guest.words.get(purpose);
            if (word == null || word.isNo() || word.isPastItsTime(now)) {
                guest.forgets(purpose);
            } else if (guest.permits(purpose, now) && account.permits(purpose, now)) {
                becomesOf(account, guest, purpose, now);
            } else {
                stays = true;
            }
        }
        if (!stays) {
            guest.spans.forEach(span -> ended(span, now));
            account.spans.addAll(guest.spans);
            everybody.remove(guest);
            browser.guest = null;
        }
    }

    private static void becomesOf(Known account, Known guest, Purpose purpose, Instant now) {
        for (Map.Entry<String, Deed> deed : guest.deeds.entrySet()) {
            if (deed.getValue().purpose() == purpose) {
                account.deeds.putIfAbsent(deed.getKey(), deed.getValue());
            }
        }
        guest.forgets(purpose);
        guest.closes(purpose, now);
        List<Span> own =
                guest.spans.stream().filter(span -> span.purpose == purpose).toList();
        account.spans.addAll(own);
        guest.spans.removeAll(own);
        guest.words.remove(purpose);
    }

    private static void ended(Span span, Instant now) {
        if (span.last.equals(Instant.MAX)) {
            span.last = now;
        }
    }

    private static boolean saidNo(Known known, Purpose purpose) {
        return known.words.containsKey(purpose) && known.words.get(purpose).isNo();
    }

    private static void takesBack(Known known, Purpose purpose, Instant now) {
        if (known.hasSaidYes(purpose)) {
            known.saysNo(purpose, now);
        }
    }

    void signsOut(Browser browser) {
        browser.customer = null;
        browser.merged = false;
        browser.withoutData = false;
        browser.visitFrom = null;
        browser.visit.clear();
    }

    void forgetsBrowsing(Browser browser, Instant now) {
        Known known = request(browser, now);
        if (known != null) {
            known.forgets(Purpose.BROWSING);
        }
        browser.visit.clear();
    }

    void forgetsEverything(Browser browser, Instant now) {
        Known known = request(browser, now);
        browser.visit.clear();
        if (known != null) {
            everybody.remove(known);
            accounts.values().removeIf(any -> any == known);
            browsers.values().stream().filter(any -> any.guest == known).forEach(any -> any.guest = null);
        }
    }

    void cleansUp(Instant now) {
        ZonedDateTime local = now.atZone(MemoryShop.ZONE);
        for (Known known : everybody) {
            known.deeds.values().removeIf(deed -> {
                Word word = known.words.get(deed.purpose());
                boolean mayStay = word != null && word.said() != Said.NO && !word.isPastItsTime(now);
                ZonedDateTime oldest = deed.purpose() == Purpose.BROWSING ? local.minusDays(182) : local.minusYears(2);
                return !mayStay || deed.at().isBefore(oldest.toInstant());
            });
        }
    }

    /** Whether anybody can still look at it, take it back or have it forgotten. */
    boolean isReachable(Known known) {
        return accounts.containsValue(known) || browsers.values().stream().anyMatch(browser -> browser.guest == known);
    }

    Browser browser(int number) {
        return browsers.computeIfAbsent(number, any -> new Browser());
    }
}
