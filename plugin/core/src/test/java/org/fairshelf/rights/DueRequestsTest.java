package org.fairshelf.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fairshelf.consent.Means;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.rights.RightsRequest.Channel;
import org.junit.jupiter.api.Test;

/** Reminders and figures. Requests come at noon on 2 March; the last day is 2 April. */
class DueRequestsTest {

    private final RightsShop rights = new RightsShop();
    private final MemoryShop shop = rights.shop;
    private final RightsDesk desk = rights.desk(RightsLaw.EU);
    private final Reminding reminding =
            new Reminding(rights.store, shop.stores.gate(), RightsLaw.EU, shop.clock, MemoryShop.ZONE);
    private final RightsFigures figures =
            new RightsFigures(rights.store, shop.stores.gate(), RightsLaw.EU, shop.clock, MemoryShop.ZONE);

    @Test
    void reminds_a_week_and_a_day_before_once_each() {
        asked("ada@example.com");
        assertThat(remindersAfter(23)).isEmpty();
        assertThat(remindersAfter(1)).containsExactly("2026-04-02");
        assertThat(remindersAfter(0)).isEmpty();
        assertThat(remindersAfter(5)).isEmpty();
        assertThat(remindersAfter(1)).containsExactly("2026-04-02");
        assertThat(remindersAfter(1)).isEmpty();
        assertThat(remindersAfter(9)).isEmpty();
    }

    @Test
    void whoever_is_reminded_late_is_reminded_once() {
        asked("ada@example.com");

        assertThat(remindersAfter(40)).hasSize(1);
        assertThat(remindersAfter(1)).isEmpty();
    }

    @Test
    void nobody_is_reminded_of_what_is_closed_or_not_confirmed() {
        desk.withdraw(asked("ada@example.com").id(), "max");
        rights.knows("bo@example.com");
        rights.byMail(5).ask(RightsKind.ACCESS, "bo@example.com", "en");

        assertThat(remindersAfter(30)).isEmpty();
    }

    @Test
    void counts_what_is_due_soon_and_what_is_overdue() {
        asked("ada@example.com");
        shop.clock.forward(Duration.ofDays(10));
        asked("bo@example.com");
        shop.clock.forward(Duration.ofDays(15));

        assertThat(figures.count().open()).isEqualTo(2);
        assertThat(figures.count().dueSoon()).isEqualTo(1);
        assertThat(figures.count().overdue()).isZero();

        shop.clock.forward(Duration.ofDays(10));
        assertThat(figures.count().dueSoon()).isEqualTo(1);
        assertThat(figures.count().overdue()).isEqualTo(1);
    }

    @Test
    void the_median_is_that_of_what_was_closed_lately() {
        assertThat(figures.count().median()).isEmpty();
        RightsRequest first = asked("ada@example.com");
        RightsRequest second = asked("bo@example.com");
        RightsRequest third = asked("cy@example.com");
        closeAfter(first, 1);
        closeAfter(second, 3);
        assertThat(figures.count().median()).contains(Duration.ofHours(60));
        closeAfter(third, 6);

        assertThat(figures.count().median()).contains(Duration.ofDays(4));
        assertThat(figures.count().received()).isEqualTo(3);

        shop.clock.forward(Duration.ofDays(29));
        assertThat(figures.count().received()).isZero();
        assertThat(figures.count().median()).contains(Duration.ofDays(10));
    }

    @Test
    void requests_are_kept_for_three_years_and_unconfirmed_ones_for_a_day() {
        desk.withdraw(asked("ada@example.com").id(), "max");
        asked("cy@example.com");
        rights.knows("bo@example.com");
        rights.byMail(5).ask(RightsKind.ACCESS, "bo@example.com", "en");
        RequestRetention retention =
                new RequestRetention(rights.store, shop.stores.gate(), shop.clock, MemoryShop.ZONE);

        shop.clock.forward(RequestRetention.LINK);
        assertThat(retention.run()).isZero();
        shop.clock.forward(Duration.ofMillis(1));
        assertThat(retention.run()).isEqualTo(1);
        shop.clock.forward(Duration.ofDays(3 * 365));
        assertThat(retention.run()).isEqualTo(1);
        assertThat(rights.open()).hasSize(1);
    }

    private void closeAfter(RightsRequest request, int days) {
        shop.clock.forward(Duration.ofDays(days));
        desk.carryOut(request.id(), "max", Means.STAFF, MemoryShop.WORDING);
    }

    private List<String> remindersAfter(int days) {
        shop.clock.forward(Duration.ofDays(days));
        return reminding.take().stream().map(due -> due.day().toString()).toList();
    }

    private RightsRequest asked(String address) {
        return desk.take(RightsKind.ACCESS, Channel.STAFF, null, new Details(address, "en", "by order", ""), "max")
                .request();
    }
}
