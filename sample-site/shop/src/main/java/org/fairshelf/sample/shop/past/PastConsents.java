package org.fairshelf.sample.shop.past;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets about two thirds of the invented shoppers have agreed, so that the shop has something to learn from. The shopper whose login everybody is
 * told has not: whoever logs in as them decides.
 */
public final class PastConsents {
    private static final String PAST = "past";
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

    /** Nobody who came after the past. */
    private List<Long> agreed() {
        List<Long> agreed = new ArrayList<>();
        jdbc.query(
                "select CUSTOMER_ID, USER_NAME from BLC_CUSTOMER where IS_REGISTERED = true and DATE_CREATED <= ?"
                        + " order by CUSTOMER_ID",
                row -> {
                    String login = row.getString(2);
                    if (!LOGIN.equals(login) && hundredth(login) < OF_A_HUNDRED) {
                        agreed.add(row.getLong(1));
                    }
                },
                Timestamp.from(new PastState(jdbc, PAST).end()));
        return agreed;
    }

    /** Spread evenly, and the same at each start. */
    private static long hundredth(String login) {
        CRC32 checksum = new CRC32();
        checksum.update(login.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % 100;
    }
}
