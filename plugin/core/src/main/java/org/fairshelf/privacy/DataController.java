package org.fairshelf.privacy;

import java.util.Objects;

/**
 * Who is responsible for the data of shoppers (the controller of GDPR Art. 4(7)), for policies and receipts. Immutable; what is not known is
 * empty, never null.
 */
public final class DataController {

    private final String name;
    private final String address;
    private final String email;
    private final String phone;
    private final String jurisdiction;

    /**
     * As the shop says it.
     *
     * @param name of the company
     * @param address on one line
     * @param jurisdiction whose law holds, as ISO 3166 country code or {@code EU}
     */
    public DataController(String name, String address, String email, String phone, String jurisdiction) {
        this.name = Objects.requireNonNull(name, "name");
        this.address = Objects.requireNonNull(address, "address");
        this.email = Objects.requireNonNull(email, "email");
        this.phone = Objects.requireNonNull(phone, "phone");
        this.jurisdiction = Objects.requireNonNull(jurisdiction, "jurisdiction");
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public String email() {
        return email;
    }

    public String phone() {
        return phone;
    }

    /** As ISO 3166 country code or {@code EU}. */
    public String jurisdiction() {
        return jurisdiction;
    }
}
