package org.fairshelf.sample.shop.past;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets about two thirds of the invented shoppers have agreed, so that the shop has something to learn from. The shopper whose login everybody is
 * told has not: whoever logs in as them decides.
 */
public final class PastConsents {
    private static final String STEP = "past-consents";
    private static final String LOGIN = "shopper@example.com";
    private static final int OF_A_HUNDRED = 65;

    private final JdbcTemplate jdbc;
    private final PastState state;
    private final Clock clock;

    /** Gives nothing yet. */
    public PastConsents(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.state = new PastState(jdbc, STEP);
        this.clock = clock;
    }

    /** Gives them, or what is missing of them; nothing where Fairshelf is not installed, and at a later start where it is not ready. */
    public void write(ApplicationContext shop) {
        if (state.isDone()
                || !shop.containsBean("fsSchemaState")
                || !shop.getBean("fsSchemaState", SchemaState.class).ready()) {
            return;
        }
        state.begin(clock.instant());
        ImportedConsents.of(shop).write(agreed(), STEP, () -> {});
    }

    private List<Long> agreed() {
        List<Long> agreed = new ArrayList<>();
        jdbc.query(
                "select CUSTOMER_ID, USER_NAME from BLC_CUSTOMER where USER_NAME is not null order by CUSTOMER_ID",
                row -> {
                    String login = row.getString(2);
                    if (!LOGIN.equals(login) && Math.floorMod(login.hashCode(), 100) < OF_A_HUNDRED) {
                        agreed.add(row.getLong(1));
                    }
                });
        return agreed;
    }
}
