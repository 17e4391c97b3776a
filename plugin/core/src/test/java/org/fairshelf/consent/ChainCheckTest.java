package org.fairshelf.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fairshelf.consent.ChainVerdict.Fault;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

    private static final int ROWS = 7;

    private final List<Link> ledger = new ArrayList<>();

    ChainCheckTest() {
        for (int i = 1; i <= ROWS; i++) {
            append("entry " + i);
        }
    }

    /** A row with the hash that is stored beside it. */
    private record Link(long number, String before, String sealed, String hash) {

        Link saying(String other) {
            return new Link(number, before, other, hash);
        }

        Link numbered(long other) {
            return new Link(other, before, sealed, hash);
        }

        Link after(String other) {
            return new Link(number, other, sealed, hash);
        }

        /** As somebody leaves it who knows how hashes are made. */
        Link rehashed() {
            return new Link(number, before, sealed, row().hash());
        }

        ChainRow row() {
            return new ChainRow(1, number, 1_000 * number, before, "key", sealed.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_hash_of_a_row_is_what_it_always_was() {
        byte[] sealed = new LedgerEntry(
                        SubjectId.of("00112233445566778899aabbccddeeff"),
                        Instant.parse("2026-03-02T12:00:00.123Z"),
                        Map.of(Purpose.BROWSING, Consent.State.GIVEN, Purpose.EMAIL, Consent.State.REFUSED),
                        Means.PRIVACY_CENTRE,
                        new Wording(3, "de", "ab".repeat(32)),
                        true)
                .toBytes();

        ChainRow row =
                new ChainRow(1, 2, 1_772_452_800_123L, ChainRow.START, "ffeeddccbbaa99887766554433221100", sealed);

        assertThat(row.hash()).isEqualTo("877e8007ecb3ffb3db4d5ecd1268a5c8ca5d8676036b810e8e42e56f6363ec1f");
    }

    @Test
    void every_part_of_a_row_is_in_its_hash() {
        byte[] sealed = {1, 2, 3};
        List<ChainRow> rows = List.of(
                new ChainRow(1, 2, 3, "b", "k", sealed),
                new ChainRow(9, 2, 3, "b", "k", sealed),
                new ChainRow(1, 9, 3, "b", "k", sealed),
                new ChainRow(1, 2, 9, "b", "k", sealed),
                new ChainRow(1, 2, 3, "bk", "", sealed),
                new ChainRow(1, 2, 3, "b", "x", sealed),
                new ChainRow(1, 2, 3, "b", "k", new byte[] {1, 2}),
                new ChainRow(1, 2, 3, "b", "k", new byte[] {1, 2, 4}));

        assertThat(rows).extracting(ChainRow::hash).doesNotHaveDuplicates();
    }

    @Test
    void a_row_is_not_changed_through_the_bytes_that_it_was_told() {
        byte[] sealed = {1, 2, 3};
        ChainRow row = new ChainRow(1, 2, 3, "b", "k", sealed);
        String before = row.hash();

        sealed[0] = 9;

        assertThat(row.hash()).isEqualTo(before);
    }

    @Test
    void an_untouched_ledger_is_whole() {
        assertThat(check())
                .isEqualTo(ChainVerdict.whole(ROWS, ledger.get(ROWS - 1).hash()));
        ledger.clear();
        assertThat(check(0, ChainRow.START)).isEqualTo(ChainVerdict.whole(0, ChainRow.START));
        assertBroken(check(0, "f".repeat(64)), 1, Fault.END);
    }

    @Test
    void names_the_row_that_was_changed() {
        for (int i = 0; i < ROWS; i++) {
            List<Link> touched = new ArrayList<>(ledger);
            touched.set(i, touched.get(i).saying("something else"));

            assertBroken(check(touched), i + 1L, Fault.CONTENT);
        }
    }

    @Test
    void names_the_row_behind_one_that_was_changed_together_with_its_hash() {
        for (int i = 0; i < ROWS - 1; i++) {
            List<Link> touched = new ArrayList<>(ledger);
            touched.set(i, touched.get(i).saying("something else").rehashed());

            assertBroken(check(touched), i + 2L, Fault.LINK);
        }
    }

    @Test
    void names_the_last_row_that_was_changed_together_with_its_hash() {
        List<Link> touched = new ArrayList<>(ledger);
        touched.set(ROWS - 1, touched.get(ROWS - 1).saying("something else").rehashed());

        assertBroken(check(touched), ROWS, Fault.CONTENT);
    }

    @Test
    void names_the_number_of_a_row_that_was_deleted() {
        for (int i = 0; i < ROWS - 1; i++) {
            List<Link> touched = new ArrayList<>(ledger);
            touched.remove(i);

            assertBroken(check(touched), i + 1L, Fault.NUMBER);
        }
    }

    @Test
    void names_the_place_of_a_row_that_was_deleted_and_whose_followers_were_numbered_anew() {
        List<Link> touched = new ArrayList<>();
        for (Link link : ledger) {
            if (link.number() < 3) {
                touched.add(link);
            } else if (link.number() > 3) {
                touched.add(link.numbered(link.number() - 1));
            }
        }

        assertBroken(check(touched), 3, Fault.LINK);
    }

    @Test
    void names_a_row_that_was_put_in_between() {
        List<Link> twice = new ArrayList<>(ledger);
        twice.add(3, ledger.get(2));
        assertBroken(check(twice), 4, Fault.NUMBER);

        List<Link> pushed = new ArrayList<>(ledger.subList(0, 3));
        pushed.add(new Link(4, ledger.get(2).hash(), "invented", "").rehashed());
        ledger.subList(3, ROWS).forEach(link -> pushed.add(link.numbered(link.number() + 1)));
        assertBroken(check(pushed), 5, Fault.LINK);
    }

    @Test
    void names_the_first_of_two_rows_that_were_exchanged() {
        List<Link> order = new ArrayList<>(ledger);
        Collections.swap(order, 1, 4);
        assertBroken(check(order), 2, Fault.NUMBER);

        List<Link> contents = new ArrayList<>(ledger);
        contents.set(1, ledger.get(4).numbered(2));
        contents.set(4, ledger.get(1).numbered(5));
        assertBroken(check(contents), 2, Fault.LINK);

        List<Link> relinked = new ArrayList<>(ledger);
        relinked.set(1, ledger.get(4).numbered(2).after(ledger.get(0).hash()));
        assertBroken(check(relinked), 2, Fault.CONTENT);
    }

    @Test
    void names_the_first_row_that_was_cut_off_the_end() {
        for (int left = 0; left < ROWS; left++) {
            assertBroken(check(ledger.subList(0, left)), left + 1L, Fault.END);
        }
    }

    @Test
    void names_the_first_row_past_the_head() {
        Link last = ledger.get(ROWS - 1);
        append("invented");
        append("invented, too");

        assertBroken(check(ROWS, last.hash()), ROWS + 1L, Fault.END);
    }

    @Test
    void names_where_the_head_points_to_when_only_its_number_was_changed() {
        String last = ledger.get(ROWS - 1).hash();

        assertBroken(check(ROWS + 1, last), ROWS + 1, Fault.END);
        assertBroken(check(ROWS - 1, last), ROWS, Fault.END);
    }

    @Test
    void a_first_row_that_follows_something_is_broken() {
        List<Link> touched = new ArrayList<>(ledger);
        touched.set(0, touched.get(0).after("f".repeat(64)).rehashed());

        assertBroken(check(touched), 1, Fault.LINK);
    }

    @Test
    void names_the_first_fault_of_several() {
        List<Link> touched = new ArrayList<>(ledger);
        touched.set(5, touched.get(5).saying("something else"));
        touched.set(2, touched.get(2).saying("something else"));

        assertBroken(check(touched), 3, Fault.CONTENT);
    }

    private void append(String sealed) {
        String before = ledger.isEmpty()
                ? ChainRow.START
                : ledger.get(ledger.size() - 1).hash();
        ledger.add(new Link(ledger.size() + 1L, before, sealed, "").rehashed());
    }

    private static void assertBroken(ChainVerdict verdict, long row, Fault fault) {
        assertThat(verdict.isWhole()).isFalse();
        assertThat(verdict.brokenRow()).isEqualTo(row);
        assertThat(verdict.fault()).contains(fault);
    }

    private ChainVerdict check() {
        return check(ledger);
    }

    private ChainVerdict check(List<Link> touched) {
        return check(touched, ROWS, ledger.get(ROWS - 1).hash());
    }

    private ChainVerdict check(long headNumber, String headHash) {
        return check(ledger, headNumber, headHash);
    }

    private static ChainVerdict check(List<Link> touched, long headNumber, String headHash) {
        ChainCheck check = new ChainCheck();
        touched.forEach(link -> check.next(link.row(), link.hash()));
        return check.end(headNumber, headHash);
    }
}
