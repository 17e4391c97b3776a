package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/** The lab of the sample shop, whose switches break things on purpose. */
final class Lab {
    private final SampleShop shop;

    Lab(SampleShop shop) {
        this.shop = shop;
    }

    /** Turns a switch as its form would. */
    void turn(String name, String field, String position) {
        Visitor.Page lab = new Visitor(shop)
                .visit("/lab")
                .form("form[action*=/lab/" + name + "]")
                .with(field, position)
                .send();
        assertThat(lab.status()).as(lab.text()).isEqualTo(200);
    }
}
