package org.fairshelf.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.Forgetting;
import org.fairshelf.consent.Restricting;
import org.fairshelf.fixtures.MemoryRequests;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Verification;
import org.fairshelf.shared.SubjectId;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;

/** A shop in Berlin that answers requests. Who is behind an address, what mail says, and what is left, tests say. */
final class RightsShop implements Persons, Telling, Trail {

    final MemoryShop shop = new MemoryShop();
    final MemoryRequests store = new MemoryRequests();
    final Map<String, Set<SubjectId>> known = new HashMap<>();
    final List<String> mails = new ArrayList<>();
    final List<String> left = new ArrayList<>();
    final List<TrailEntry> trail = new ArrayList<>();
    boolean mailTaken = true;

    final List<PersonalData> data = new ArrayList<>(shop.data);
    final Fulfilment fulfilment;
    final AtOnce atOnce;

    RightsShop() {
        data.add(new MadeRequests(shop.stores.gate(), store));
        Forgetting forgetting = new Forgetting(shop.stores.book(), shop.stores.subjects(), data, shop.totals);
        Choosing choosing = shop.choosing;
        Verification verification = new Verification(data, subject -> left);
        this.fulfilment = new Fulfilment(
                shop.stores.book(),
                choosing,
                forgetting,
                new Restricting(shop.stores.book(), shop.clock),
                verification);
        this.atOnce =
                new AtOnce(shop.stores.atomically(), store, shop.stores.gate(), fulfilment, verification, shop.clock);
    }

    RightsDesk desk(RightsLaw law) {
        return new RightsDesk(
                shop.stores.atomically(),
                store,
                shop.stores.gate(),
                this,
                fulfilment,
                this,
                this,
                law,
                shop.clock,
                MemoryShop.ZONE);
    }

    ByMail byMail(int mostToAll) {
        return new ByMail(shop.stores.atomically(), store, shop.stores.gate(), this, this, mostToAll, shop.clock);
    }

    void knows(String address, SubjectId... subjects) {
        known.put(address, new LinkedHashSet<>(List.of(subjects)));
    }

    List<RightsRequest> open() {
        return store.open(shop.stores.gate().forRequests(), 100);
    }

    List<Step.Deed> deeds(RightsRequest request) {
        return store.steps(shop.stores.gate().forRequests(), request.id()).stream()
                .map(Step::deed)
                .toList();
    }

    RightsRequest now(RightsRequest request) {
        return store.find(shop.stores.gate().forRequests(), request.id()).orElseThrow();
    }

    @Override
    public boolean isKnown(String address) {
        return known.containsKey(address);
    }

    @Override
    public Set<SubjectId> at(String address) {
        return known.getOrDefault(address, Set.of());
    }

    @Override
    public String addressOfOrder(String number) {
        return "";
    }

    @Override
    public boolean link(RightsRequest request, Details details) {
        mails.add("link " + request.kind().word() + " to " + details.address() + " in " + details.language());
        return mailTaken;
    }

    @Override
    public boolean extended(RightsRequest request, Details details, LocalDate due, String reason) {
        mails.add("until " + due + " to " + details.address() + ": " + reason);
        return mailTaken;
    }

    @Override
    public boolean refused(RightsRequest request, Details details, Ground ground, String words) {
        mails.add("refused to " + details.address() + ": " + ground.word() + " " + words);
        return mailTaken;
    }

    @Override
    public void record(TrailEntry entry) {
        trail.add(entry);
    }

    @Override
    public List<TrailEntry> latest(int most) {
        return trail;
    }
}
