package org.fairshelf.sample.shop.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Consents;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** While the gate is broken, everybody has agreed to everything; healed, what is stored counts again. */
class BreakableConsentsTest {
    private static final Consents WITHDRAWN = Consents.of(List.of(
            new Consent(Purpose.BROWSING, Consent.State.WITHDRAWN, Instant.EPOCH.plusSeconds(5), null, 1, false)));

    private final SubjectId subject = SubjectId.random(new SecureRandom());
    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc", "SA", "");
    private final BrokenGate gate = new BrokenGate(new LabRow(database, "gate"));
    private final ConsentBook book = new BreakableConsents(new OneSubject(), gate);

    @BeforeEach
    void makeTheTable() {
        new JdbcTemplate(database)
                .execute(
                        "create table SAMPLE_STATE (NAME varchar(64) not null primary key, VAL varchar(255) not null)");
    }

    @AfterEach
    void forget() {
        new JdbcTemplate(database).execute("shutdown");
    }

    @Test
    void handsOutWhatIsStoredWhileItIsWhole() {
        assertThat(book.read(subject)).isEqualTo(WITHDRAWN);
        assertThat(book.<Consents>holding(subject, consents -> consents)).isEqualTo(WITHDRAWN);
    }

    @Test
    void allowsEveryPurposeWhileItIsBrokenAndWhatIsStoredWhenItIsHealed() {
        assertThat(gate.turn("break")).isTrue();
        for (Purpose purpose : Purpose.asked()) {
            assertThat(book.read(subject).allows(purpose, Instant.now())).isTrue();
            assertThat(book.<Boolean>holding(subject, consents -> consents.allows(purpose, Instant.now())))
                    .isTrue();
        }

        assertThat(gate.turn("heal")).isTrue();
        assertThat(book.read(subject)).isEqualTo(WITHDRAWN);
    }

    /** A book in which everybody has withdrawn. */
    private static final class OneSubject implements ConsentBook {
        @Override
        public Consents read(SubjectId subject) {
            return WITHDRAWN;
        }

        @Override
        public <T> T holding(SubjectId subject, Function<Consents, T> work) {
            return work.apply(WITHDRAWN);
        }

        @Override
        public void change(SubjectId subject, Consent next, String contact) {
            throw new AssertionError("Nothing is changed here.");
        }

        @Override
        public void move(SubjectId from, SubjectId to, Purpose purpose, Instant at) {
            throw new AssertionError("Nothing is moved here.");
        }

        @Override
        public void restrict(SubjectId subject, Instant since) {
            throw new AssertionError("Nothing is restricted here.");
        }

        @Override
        public Map<Purpose, Long> standing(Pass pass) {
            throw new AssertionError("Nothing is counted here.");
        }
    }
}
