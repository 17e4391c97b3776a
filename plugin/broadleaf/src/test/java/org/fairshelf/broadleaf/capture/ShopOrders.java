package org.fairshelf.broadleaf.capture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.consent.Consent;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** A shop with orders beside our tables, for tests. */
final class ShopOrders {

    static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");

    private ShopOrders() {}

    /** Somebody with an account, and where they stand since yesterday. */
    static SubjectId customer(Stores stores, long customer, Consent.State state) {
        SubjectId subject = stores.subjects().create();
        stores.subjects().link(subject, customer);
        Consent consent = new Consent(Purpose.PURCHASES, state, NOW.minus(Duration.ofDays(1)), null, 1, false);
        stores.book().holding(subject, consents -> {
            stores.book().change(subject, consent, null);
            return true;
        });
        return subject;
    }

    /** The columns of the platform's table that matter here. */
    static DataSource shop(DatabaseKind kind) throws SQLException {
        DataSource source = SchemaFixture.withTables(kind.empty());
        DatabaseKind.run(
                source,
                "CREATE TABLE BLC_ORDER (ORDER_ID BIGINT, CUSTOMER_ID BIGINT, ORDER_STATUS VARCHAR(255), SUBMIT_DATE TIMESTAMP)");
        return source;
    }

    static void order(DataSource source, long id, long customer, String status, Instant submitted) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO BLC_ORDER VALUES (?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setLong(2, customer);
            insert.setString(3, status);
            insert.setTimestamp(4, Timestamp.from(submitted));
            insert.executeUpdate();
        }
    }
}
