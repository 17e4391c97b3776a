package org.fairshelf.sample.shop.past;

/** Where a shopper has parcels sent. */
public final class PostalAddress {
    private final String street;
    private final String postalCode;
    private final String city;
    private final String country;

    public PostalAddress(String street, String postalCode, String city, String country) {
        this.street = street;
        this.postalCode = postalCode;
        this.city = city;
        this.country = country;
    }

    /** With the house number. */
    String street() {
        return street;
    }

    String postalCode() {
        return postalCode;
    }

    String city() {
        return city;
    }

    /** Two letters, ISO 3166. */
    String country() {
        return country;
    }
}
