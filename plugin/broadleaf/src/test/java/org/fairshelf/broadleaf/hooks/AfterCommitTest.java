package org.fairshelf.broadleaf.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AfterCommitTest {

    private final AtomicInteger runs = new AtomicInteger();
    private final DataSource source = DatabaseKind.HSQLDB.empty();
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));

    @Test
    void runs_at_once_without_a_transaction() {
        AfterCommit.run(runs::incrementAndGet);

        assertThat(runs).hasValue(1);
    }

    @Test
    void waits_for_the_commit() {
        transaction.execute(status -> {
            AfterCommit.run(runs::incrementAndGet);
            assertThat(runs).hasValue(0);
            return null;
        });

        assertThat(runs).hasValue(1);
    }

    @Test
    void does_not_run_after_a_rollback() {
        transaction.execute(status -> {
            AfterCommit.run(runs::incrementAndGet);
            status.setRollbackOnly();
            return null;
        });

        assertThat(runs).hasValue(0);
    }
}
