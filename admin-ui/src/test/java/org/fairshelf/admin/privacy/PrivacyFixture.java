package org.fairshelf.admin.privacy;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fairshelf.admin.screen.ShopTime;
import org.fairshelf.broadleaf.consent.EarlierCustomers;
import org.fairshelf.broadleaf.consent.Total;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.ChainCheck;
import org.fairshelf.consent.ChainRow;
import org.fairshelf.consent.ChainVerdict;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.ConsentLedger;
import org.fairshelf.consent.Consents;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.LedgerEntry;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Proof;
import org.fairshelf.fixtures.MemoryRequests;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.rights.RightsFigures;
import org.fairshelf.rights.RightsLaw;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.SubjectId;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** What the page is made of, in memory: noon on 12 March 2026 in a shop in Berlin. */
final class PrivacyFixture implements SchemaState, ConsentBook, ConsentLedger, Trail {

    static final Instant NOON = Instant.parse("2026-03-12T11:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    final List<Total> totals = new ArrayList<>();
    final Map<Purpose, Long> standing = new EnumMap<>(Purpose.class);
    final List<TrailEntry> entries = new ArrayList<>();
    private final EarlierCustomers earlier = mock(EarlierCustomers.class);
    EarlierCustomers.Coverage coverage = new EarlierCustomers.Coverage(0, 0);
    String problem;
    RuntimeException reading;
    boolean records = true;
    LocalDate first;
    Supplier<Optional<ChainVerdict>> ledger = () -> Optional.of(whole(3));

    Privacy privacy() {
        when(earlier.coverage(any())).thenAnswer(call -> coverage);
        return new Privacy(this, this::since, this, earlier, new Gate(CLOCK, DailyTotals.none()), this, CLOCK, time());
    }

    LedgerCheck check() {
        return new LedgerCheck(this, this, CLOCK);
    }

    RightsFigures requests() {
        return new RightsFigures(
                new MemoryRequests(), new Gate(CLOCK, DailyTotals.none()), RightsLaw.EU, CLOCK, ZoneOffset.UTC);
    }

    PrivacyPage page() {
        return privacy().page(Locale.ENGLISH);
    }

    /** Another yes, no, … */
    PrivacyFixture counting(String name, Purpose purpose, String place, long amount) {
        totals.add(new Total(name, purpose.word(), place, amount));
        return this;
    }

    static ChainVerdict whole(int rows) {
        ChainCheck check = new ChainCheck();
        String head = ChainRow.START;
        for (int i = 1; i <= rows; i++) {
            ChainRow row = new ChainRow(1, i, 0, head, "key", new byte[0]);
            head = row.hash();
            check.next(row, head);
        }
        return check.end(rows, head);
    }

    /** A ledger of so many rows whose last was changed. */
    static ChainVerdict broken(int rows) {
        ChainCheck check = new ChainCheck();
        String head = ChainRow.START;
        for (int i = 1; i <= rows; i++) {
            ChainRow row = new ChainRow(1, i, 0, head, "key", new byte[0]);
            head = i == rows ? "f".repeat(64) : row.hash();
            check.next(row, head);
        }
        return check.end(rows, head);
    }

    static ReloadableResourceBundleMessageSource messages() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:/messages/FairshelfAdmin");
        return messages;
    }

    private static ShopTime time() {
        return new ShopTime(
                CLOCK, Settings.of(Collections.singletonMap("fairshelf.zone", "Europe/Berlin")), messages());
    }

    private List<Total> since(LocalDate day) {
        if (reading != null) {
            throw reading;
        }
        first = day;
        return totals;
    }

    @Override
    public boolean ready() {
        return problem == null;
    }

    @Override
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public Map<Purpose, Long> standing(Pass pass) {
        pass.requires(Purpose.AUDIT);
        return standing;
    }

    @Override
    public Optional<ChainVerdict> verify(Duration limit) {
        return ledger.get();
    }

    @Override
    public void record(TrailEntry entry) {
        if (!records) {
            throw new IllegalStateException("no database");
        }
        entries.add(0, entry);
    }

    @Override
    public List<TrailEntry> latest(int most) {
        return entries.subList(0, Math.min(most, entries.size()));
    }

    @Override
    public Consents read(SubjectId subject) {
        throw nobody();
    }

    @Override
    public <T> T holding(SubjectId subject, Function<Consents, T> work) {
        throw nobody();
    }

    @Override
    public void change(SubjectId subject, Consent next, String contact) {
        throw nobody();
    }

    @Override
    public void move(SubjectId from, SubjectId to, Purpose purpose, Instant at) {
        throw nobody();
    }

    @Override
    public void restrict(SubjectId subject, Instant since) {
        throw nobody();
    }

    @Override
    public void append(SubjectId subject, LedgerEntry entry) {
        throw nobody();
    }

    @Override
    public List<Proof> proofs(Pass pass) {
        throw nobody();
    }

    private static AssertionError nobody() {
        return new AssertionError("The page looks at nobody.");
    }
}
