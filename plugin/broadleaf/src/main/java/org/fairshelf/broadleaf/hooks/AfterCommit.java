package org.fairshelf.broadleaf.hooks;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts work off until the shop's transaction is committed, so that nothing is told that may yet be taken back. */
final class AfterCommit {

    private AfterCommit() {}

    /**
     * Runs the work after the commit of the transaction this thread is in; at once if it is in none; not at all if it is rolled back.
     *
     * @param work must not throw: after a commit the caller of the shop would get to see it
     */
    static void run(Runnable work) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Then(work));
        } else {
            work.run();
        }
    }

    /** Spring's adapter class is gone in newer versions, and the interface has no defaults in older ones. */
    private static final class Then implements TransactionSynchronization {

        private final Runnable work;

        private Then(Runnable work) {
            this.work = work;
        }

        @Override
        public void afterCommit() {
            work.run();
        }

        @Override
        public void suspend() {}

        @Override
        public void resume() {}

        @Override
        public void flush() {}

        @Override
        public void beforeCommit(boolean readOnly) {}

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {}
    }
}
