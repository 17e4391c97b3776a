package org.fairshelf.sample.shop.past;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Row ids that the platform will not give out again: taken in blocks from its own two tables, in the way its own
 * generators do, each block in a transaction of its own. What is left of a block is lost, as the platform's are.
 */
final class Ids {
    /** Step of the platform's {@code IdOverrideTableGenerator}. */
    private static final int STEP = 50;
    /** How many ids are taken at a time, so that many rows need few round trips. */
    private static final int BLOCK = 20 * STEP;

    private static final String CUSTOMER = "org.broadleafcommerce.profile.core.domain.Customer";
    /** What the platform's {@code IdGenerationDaoImpl} starts with. */
    private static final long FIRST_CUSTOMER = 1;

    private static final int CUSTOMER_BATCH = 100;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate own;
    private final Map<String, Block> blocks = new HashMap<>();

    Ids(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions.getTransactionManager());
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** For a row of the entity with that simple class name, such as {@code OrderImpl}. */
    long next(String entity) {
        Block block = blocks.get(entity);
        if (block == null || block.isEmpty()) {
            block = new Block(taken(() -> takeFromSequence(entity)), BLOCK);
            blocks.put(entity, block);
        }
        return block.next();
    }

    /** For a customer: customers have a generator of their own. */
    long nextCustomer() {
        Block block = blocks.get(CUSTOMER);
        if (block == null || block.isEmpty()) {
            block = new Block(taken(this::takeCustomers), BLOCK);
            blocks.put(CUSTOMER, block);
        }
        return block.next();
    }

    private long taken(Attempt attempt) {
        while (true) {
            Long first = own.execute(status -> attempt.first());
            if (first != null && first != Attempt.LOST) {
                return first;
            }
        }
    }

    /**
     * Hibernate's pooled optimizer reads the end of its block: the next one to read {@code v} gives out the {@link
     * #STEP} ids below {@code v}. Only where that would be below 1 it gives out those from {@code v} on.
     */
    private long takeFromSequence(String entity) {
        List<Long> found =
                jdbc.queryForList("select ID_VAL from SEQUENCE_GENERATOR where ID_NAME = ?", Long.class, entity);
        if (found.isEmpty()) {
            jdbc.update("insert into SEQUENCE_GENERATOR (ID_NAME, ID_VAL) values (?, ?)", entity, 1L + STEP + BLOCK);
            return 1;
        }
        long value = found.get(0);
        long first = value < STEP ? value : value - STEP;
        int updated = jdbc.update(
                "update SEQUENCE_GENERATOR set ID_VAL = ? where ID_NAME = ? and ID_VAL = ?",
                first + BLOCK + STEP,
                entity,
                value);
        return updated == 1 ? first : Attempt.LOST;
    }

    private long takeCustomers() {
        List<Long> found =
                jdbc.queryForList("select BATCH_START from BLC_ID_GENERATION where ID_TYPE = ?", Long.class, CUSTOMER);
        if (found.isEmpty()) {
            jdbc.update(
                    "insert into BLC_ID_GENERATION (ID_TYPE, BATCH_START, BATCH_SIZE, VERSION) values (?, ?, ?, 0)",
                    CUSTOMER,
                    FIRST_CUSTOMER + BLOCK,
                    CUSTOMER_BATCH);
            return FIRST_CUSTOMER;
        }
        long first = found.get(0);
        int updated = jdbc.update(
                "update BLC_ID_GENERATION set BATCH_START = ?, VERSION = coalesce(VERSION, 0) + 1"
                        + " where ID_TYPE = ? and BATCH_START = ?",
                first + BLOCK,
                CUSTOMER,
                first);
        return updated == 1 ? first : Attempt.LOST;
    }

    /** Tries to take a block. */
    private interface Attempt {
        /** Somebody else was quicker. */
        long LOST = Long.MIN_VALUE;

        long first();
    }

    private static final class Block {
        private final long end;
        private long next;

        Block(long first, int size) {
            this.next = first;
            this.end = first + size;
        }

        boolean isEmpty() {
            return next == end;
        }

        long next() {
            return next++;
        }
    }
}
