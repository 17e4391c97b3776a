package org.fairshelf.broadleaf.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.capture.Event;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonsOfShopIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void finds_accounts_guests_who_gave_their_address_and_guests_whose_orders_are_remembered(DatabaseKind kind)
            throws Exception {
        RightsNode node = new RightsNode(kind, new MovableClock(NOON), home.toString());
        SubjectId account = node.customer(5, "Ada@Example.com", Purpose.BROWSING);
        SubjectId guest = node.guest("ADA@example.com");
        SubjectId buyer = node.agreeing(null, Purpose.PURCHASES);
        node.order(7, "ada@example.COM");
        node.remember(buyer, Event.of(Event.Type.ORDER, NOON, "order-7", 7));
        node.customer(6, "bo@example.com", Purpose.BROWSING);
        node.guest("cy@example.com");

        assertThat(node.persons.at("ada@example.com")).containsExactlyInAnyOrder(account, guest, buyer);
        assertThat(node.persons.at("nobody@example.com")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void knows_whoever_has_an_account_an_order_or_gave_the_address(DatabaseKind kind) throws Exception {
        RightsNode node = new RightsNode(kind, new MovableClock(NOON), home.toString());
        node.customer(5, "ada@example.com", Purpose.BROWSING);
        node.order(7, "bo@example.com");
        node.guest("cy@example.com");

        assertThat(node.persons.isKnown(" ADA@example.com")).isTrue();
        assertThat(node.persons.isKnown("bo@example.com")).isTrue();
        assertThat(node.persons.isKnown("cy@example.com")).isTrue();
        assertThat(node.persons.isKnown("%@example.com")).isFalse();
        assertThat(node.persons.isKnown("' OR 1=1 --@example.com")).isFalse();
        assertThat(node.persons.addressOfOrder("number-7")).isEqualTo("bo@example.com");
        assertThat(node.persons.addressOfOrder("number-8")).isEmpty();
    }
}
