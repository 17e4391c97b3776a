package org.fairshelf.broadleaf.rights;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fairshelf.broadleaf.consent.Contacts;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.capture.EventStore;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Subjects;
import org.fairshelf.rights.Persons;
import org.fairshelf.shared.SubjectId;

/**
 * Who is behind an address: accounts of the shop, guests whose orders are remembered here, and guests who gave the address with a consent. The
 * platform's tables are read by name; they are called the same in every version.
 */
public final class PersonsOfShop implements Persons {

    private static final int MOST = 1_000;

    private final OwnJdbc jdbc;
    private final Subjects subjects;
    private final EventStore events;
    private final Contacts contacts;
    private final Gate gate;

    /** Reads nothing yet. */
    public PersonsOfShop(OwnJdbc jdbc, Subjects subjects, EventStore events, Contacts contacts, Gate gate) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.events = events;
        this.contacts = contacts;
        this.gate = gate;
    }

    @Override
    public boolean isKnown(String address) {
        return !customers(address).isEmpty()
                || !orders(address).isEmpty()
                || !contacts.guestsAt(gate.forRequests(), address).isEmpty();
    }

    @Override
    public Set<SubjectId> at(String address) {
        Set<SubjectId> all = new LinkedHashSet<>();
        for (Long customer : customers(address)) {
            subjects.ofCustomer(customer).ifPresent(all::add);
        }
        all.addAll(contacts.guestsAt(gate.forRequests(), address));
        all.addAll(events.whose(gate.forRequests(), orders(address)));
        return all;
    }

    @Override
    public String addressOfOrder(String number) {
        List<String> found = jdbc.with(statements -> statements.queryForList(
                "SELECT EMAIL_ADDRESS FROM BLC_ORDER WHERE ORDER_NUMBER = ? AND EMAIL_ADDRESS IS NOT NULL",
                String.class,
                number));
        return found.size() == 1 ? found.get(0) : "";
    }

    private List<Long> customers(String address) {
        return ids("SELECT CUSTOMER_ID FROM BLC_CUSTOMER WHERE LOWER(EMAIL_ADDRESS) = ? LIMIT " + MOST, address);
    }

    private List<Long> orders(String address) {
        return ids(
                "SELECT ORDER_ID FROM BLC_ORDER WHERE LOWER(EMAIL_ADDRESS) = ? AND ORDER_STATUS <> 'IN_PROCESS'"
                        + " ORDER BY ORDER_ID DESC LIMIT " + MOST,
                address);
    }

    private List<Long> ids(String select, String address) {
        return jdbc.with(statements -> statements.queryForList(select, Long.class, SealedWords.normal(address)));
    }
}
