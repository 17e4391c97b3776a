package org.fairshelf.broadleaf.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tables this version works with. A test compares the list with what the changelog makes. */
final class RequiredTables {

    static final Map<String, String> COLUMNS = columns();

    private RequiredTables() {}

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("FS_SUBJECT", "SUBJECT_ID, SHOP_ID, CREATED_AT, HELD, LAST_EVENT, BROWSER_HASH, RESTRICTED_AT");
        columns.put("FS_SETTING", "SHOP_ID, SETTING_KEY, SETTING_VALUE, CHANGED_AT, CHANGED_BY");
        columns.put(
                "FS_TRAIL",
                "TRAIL_ID, SHOP_ID, RECORDED_AT, ACTOR, ACTION_NAME, TARGET_NAME, VALUE_BEFORE, VALUE_AFTER, REASON");
        columns.put("FS_DAILY_TOTAL", "SHOP_ID, TOTAL_DAY, TOTAL_NAME, PURPOSE, PLACE, AMOUNT");
        columns.put("FS_SUBJECT_CUSTOMER", "SHOP_ID, CUSTOMER_ID, SUBJECT_ID, LINKED_AT");
        columns.put("FS_SUBJECT_KEY", "KEY_ID, SHOP_ID, SUBJECT_ID, MASTER_ID, WRAPPED");
        columns.put(
                "FS_CONSENT",
                "CONSENT_ID, SHOP_ID, SUBJECT_ID, PURPOSE, STATE, FROM_AT, UNTIL_AT, TO_AT, NOTICE, UNDER_SIGNAL, CONTACT");
        columns.put("FS_CONSENT_LEDGER", "SHOP_ID, ROW_NO, ROW_AT, KEY_ID, SEALED, PREVIOUS_HASH, ROW_HASH");
        columns.put("FS_CONSENT_HEAD", "SHOP_ID, ROW_NO, ROW_HASH");
        columns.put(
                "FS_EVENT",
                "SUBJECT_ID, EVENT_NO, SHOP_ID, PURPOSE, EVENT_TYPE, EVENT_AT, EVENT_KEY, THING_ID, TERM, QUANTITY");
        columns.put(
                "FS_MAIL",
                "SHOP_ID, SUBJECT_ID, SERIES, CAUSE, LANGUAGE_TAG, QUEUED_AT, DUE_AT, UNTIL_AT, ATTEMPTS, STATE, STATE_AT");
        columns.put(
                "FS_JOB",
                "TASK_NAME, TASK_INSTANCE, TASK_DATA, EXECUTION_TIME, PICKED, PICKED_BY, LAST_SUCCESS, LAST_FAILURE,"
                        + " CONSECUTIVE_FAILURES, LAST_HEARTBEAT, VERSION");
        columns.put("FS_HOOK_PULSE", "SHOP_ID, PULSE_DAY, HOOK, RUNS, FAULTS, TIMEOUTS, LAST_SEEN");
        columns.put(
                "FS_CHECK_ITEM",
                "SHOP_ID, ITEM, WORKFLOW, SINCE, OWNER_NAME, DUE_DAY, CADENCE, NOTE, REASON, CHANGED_AT, CHANGED_BY, VERSION_NO");
        columns.put(
                "FS_CHECK_HISTORY",
                "HISTORY_ID, SHOP_ID, ITEM, CHANGED_AT, CHANGED_BY, FIELD_NAME, VALUE_BEFORE, VALUE_AFTER");
        columns.put("FS_FINDING", "SHOP_ID, CHECK_NAME, ITEM, OUTCOME, SENTENCE, FIGURES, SINCE, LOOKED_AT");
        columns.put(
                "FS_REQUEST",
                "REQUEST_ID, SHOP_ID, KIND, CHANNEL, STATE, SUBJECT_ID, PERSON, SEALED, MASTER_ID, RECEIVED_AT, EXTENDED,"
                        + " PAUSED_MILLIS, PAUSED_SINCE, CLOSED_AT, VERSION_NO");
        columns.put("FS_REQUEST_STEP", "STEP_ID, SHOP_ID, REQUEST_ID, STEP_AT, ACTOR, DEED, SEALED, MASTER_ID");
        return Collections.unmodifiableMap(columns);
    }

    /** Returns if each table can be read with all its columns. */
    static void check(Connection connection) throws SchemaProblem {
        for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
            try (Statement statement = connection.createStatement()) {
                statement
                        .executeQuery("SELECT " + table.getValue() + " FROM " + table.getKey() + " WHERE 1 = 0")
                        .close();
            } catch (SQLException e) {
                throw new SchemaProblem(
                        "The table " + table.getKey() + " is missing or not as this version needs it ("
                                + SchemaProblem.firstLine(e) + ").",
                        e);
            }
        }
    }
}
