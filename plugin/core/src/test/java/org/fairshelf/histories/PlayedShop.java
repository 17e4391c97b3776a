package org.fairshelf.histories;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fairshelf.capture.Event;
import org.fairshelf.capture.VisitMemory;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Refusals;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** The domain put together as a shop does it: who sends a request is found out first, then it is done. */
final class PlayedShop {

    private static final SecureRandom RANDOM = new SecureRandom();

    final MemoryShop shop = new MemoryShop();
    private final Map<Integer, Browser> browsers = new HashMap<>();

    /** What a browser keeps, and what the session keeps about it. */
    private static final class Browser {
        private Optional<String> secret = Optional.empty();
        private Refusals refusals = Refusals.none();
        private boolean signal;
        private Optional<Long> customer = Optional.empty();
        private boolean merged;
        private boolean withoutData;
        private Optional<Instant> visit = Optional.empty();
        private final VisitMemory memory = new VisitMemory();
    }

    boolean does(int number, Event.Type type, Instant at, String key) {
        Browser browser = browser(number);
        Event event = type == Event.Type.SEARCH ? Event.search(at, key, "tea") : Event.of(type, at, key, 7);
        return shop.capture.record(recognise(browser), event, Place.PRODUCT_PAGE, browser.memory);
    }

    /** Returns the subject, if the shopper has one then. */
    Optional<SubjectId> chooses(int number, Map<Purpose, Answer> answers) {
        Browser browser = browser(number);
        Shopper chosen = shop.stores.atomically().in(() -> {
            Shopper shopper = shop.choosing.choose(recognise(browser), MemoryShop.choice(answers));
            if (answers.containsValue(Answer.YES)) {
                know(browser, shopper.subject().orElseThrow());
            }
            return shopper;
        });
        browser.refusals = chosen.refusals();
        Answer browsing = answers.get(Purpose.BROWSING);
        if (browsing == Answer.VISIT) {
            browser.visit = Optional.of(shop.clock.instant());
        } else if (browsing != null) {
            browser.visit = Optional.empty();
            browser.memory.clear();
        }
        return chosen.subject();
    }

    void signals(int number, boolean on) {
        browser(number).signal = on;
        recognise(browser(number));
    }

    void looksWithoutData(int number, boolean on) {
        browser(number).withoutData = on;
    }

    void signsIn(int number, long customer) {
        signsOut(number);
        browser(number).customer = Optional.of(customer);
        recognise(browser(number));
    }

    void signsOut(int number) {
        Browser browser = browser(number);
        browser.customer = Optional.empty();
        browser.merged = false;
        browser.withoutData = false;
        browser.visit = Optional.empty();
        browser.memory.clear();
    }

    void forgetsBrowsing(int number) {
        Browser browser = browser(number);
        recognise(browser).subject().ifPresent(subject -> shop.forgetting.forget(subject, Purpose.BROWSING));
        browser.memory.clear();
    }

    Optional<SubjectId> forgetsEverything(int number) {
        Browser browser = browser(number);
        Optional<SubjectId> subject = recognise(browser).subject();
        subject.ifPresent(shop.forgetting::forgetEverything);
        browser.memory.clear();
        return subject;
    }

    int remembersOfVisit(int number) {
        return browser(number).memory.size();
    }

    private void know(Browser browser, SubjectId subject) {
        if (browser.customer.isPresent()) {
            shop.stores.subjects().link(subject, browser.customer.get());
        } else {
            browser.secret = Optional.of(SubjectId.hex128(RANDOM));
            shop.stores.subjects().remember(subject, browser.secret.get());
        }
    }

    private Shopper recognise(Browser browser) {
        Shopper guest = Shopper.stranger()
                .refusing(browser.refusals)
                .signalling(browser.signal)
                .withoutData(browser.withoutData);
        Optional<SubjectId> known = browser.secret.flatMap(shop.stores.subjects()::ofBrowser);
        Optional<SubjectId> account = browser.customer.flatMap(shop.stores.subjects()::ofCustomer);
        if (account.isPresent() && !browser.merged) {
            Shopper before = known.map(subject -> as(guest, subject)).orElse(guest);
            shop.merge.merge(before, account.get(), MemoryShop.WORDING);
            browser.merged = true;
        }
        Shopper shopper = account.or(() -> known)
                .map(subject -> shop.pause.heed(as(guest, subject), MemoryShop.WORDING))
                .orElse(guest);
        return browser.visit.map(shopper::forThisVisit).orElse(shopper);
    }

    private Shopper as(Shopper guest, SubjectId subject) {
        return guest.as(subject, shop.stores.book().read(subject));
    }

    private Browser browser(int number) {
        return browsers.computeIfAbsent(number, any -> new Browser());
    }
}
