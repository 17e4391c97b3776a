package org.fairshelf.broadleaf.schema;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import liquibase.logging.core.DefaultLogMessageFilter;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Liquibase's log, at debug level whatever it says: left alone it prints dozens of lines at each start, and reports each failure that
 * {@link Schema} reports again in one sentence.
 */
final class LiquibaseLog extends AbstractLogService {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger("org.fairshelf.broadleaf.schema.liquibase");

    @Override
    public int getPriority() {
        return PRIORITY_DEFAULT;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Logger getLog(Class caller) {
        return new ToDebug();
    }

    @SuppressWarnings("try") // What Liquibase closes here is nothing.
    private static final class ToDebug extends AbstractLogger {

        private ToDebug() {
            super(new DefaultLogMessageFilter());
        }

        @Override
        public void log(Level level, @Nullable String message, @Nullable Throwable failure) {
            LOG.debug(message, failure);
        }
    }
}
