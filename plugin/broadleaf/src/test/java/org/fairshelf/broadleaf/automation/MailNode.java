package org.fairshelf.broadleaf.automation;

import static org.fairshelf.broadleaf.shared.DatabaseKind.run;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.fairshelf.automation.Cause;
import org.fairshelf.automation.Enrolling;
import org.fairshelf.automation.Pace;
import org.fairshelf.automation.QueuedMail;
import org.fairshelf.automation.Sending;
import org.fairshelf.automation.SentMails;
import org.fairshelf.automation.Series;
import org.fairshelf.broadleaf.consent.Contacts;
import org.fairshelf.broadleaf.consent.StoredStores;
import org.fairshelf.broadleaf.consent.SubjectKeys;
import org.fairshelf.broadleaf.shared.MasterKeys;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choice;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.Forgetting;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.PlainSwitch;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.SubjectId;
import org.fairshelf.shared.Switch;

/** One node of a shop that writes mails: everything real but the platform, which is two tables. */
final class MailNode {

    final Stores stores;
    final MailLinks links;
    final Enrolling enrolling;
    final Sending sending;
    final Choosing choosing;
    final Forgetting forgetting;
    final OwnJdbc jdbc;
    final Contacts contacts;
    final DataSource source;
    final Notices notices = Notices.read();

    /** Over a database that has the tables. */
    MailNode(DataSource source, Clock clock, String home, ScriptedSmtp server) {
        this.source = source;
        Map<String, String> properties = new TreeMap<>(Map.of(
                "fairshelf.home", home,
                "fairshelf.mail.from", "Saltmarsh <hello@example.com>",
                "fairshelf.mail.shop.name", "Saltmarsh",
                "fairshelf.mail.shop.url", "https://shop.example.com"));
        Settings settings = Settings.of(properties);
        this.stores = StoredStores.onTables(source, clock, home);
        this.jdbc = new OwnJdbc(new OwnTransactions(() -> source));
        MasterKeys masters = new MasterKeys(settings);
        this.links = new MailLinks(masters, clock);
        Letterhead letterhead = new Letterhead(settings);
        this.contacts = new Contacts(jdbc, new SubjectKeys(jdbc, masters, settings), settings);
        WelcomeComposer composer = new WelcomeComposer(
                jdbc,
                contacts,
                links,
                new WelcomeMail(letterhead, new Templates(), notices, clock, settings),
                new MailPost(server.bean(), letterhead, clock));
        Pace pace = new Pace(Duration.ZERO, Duration.ofMinutes(1));
        Switch on = new PlainSwitch(true);
        this.enrolling = new Enrolling(stores.book(), stores.gate(), stores.mails(), on, pace, clock);
        this.sending = new Sending(
                Series.WELCOME, stores.book(), stores.gate(), stores.mails(), on, on, composer, pace, clock);
        List<PersonalData> data = List.of(new SentMails(stores.gate(), stores.mails()));
        this.choosing = new Choosing(
                stores.atomically(),
                stores.subjects(),
                stores.book(),
                stores.ledger(),
                data,
                DailyTotals.none(),
                clock,
                ZoneId.of("Europe/Berlin"));
        this.forgetting = new Forgetting(stores.book(), stores.subjects(), data, DailyTotals.none());
    }

    /** The tables of the platform from which mails are written. */
    static DataSource withPlatform(DataSource source) throws SQLException {
        run(
                source,
                "CREATE TABLE BLC_CUSTOMER (CUSTOMER_ID BIGINT PRIMARY KEY, EMAIL_ADDRESS VARCHAR(255),"
                        + " FIRST_NAME VARCHAR(255), LOCALE_CODE VARCHAR(255), DEACTIVATED BOOLEAN)");
        run(
                source,
                "CREATE TABLE BLC_ORDER (ORDER_ID BIGINT PRIMARY KEY, EMAIL_ADDRESS VARCHAR(255),"
                        + " ORDER_STATUS VARCHAR(255))");
        return source;
    }

    /** A customer with an account who allows emails. */
    SubjectId customer(long id, String name, String address, String locale) {
        jdbc.with(statements -> statements.update(
                "INSERT INTO BLC_CUSTOMER (CUSTOMER_ID, EMAIL_ADDRESS, FIRST_NAME, LOCALE_CODE) VALUES (?, ?, ?, ?)",
                id,
                address,
                name,
                locale));
        SubjectId subject = allow(Means.REGISTRATION, null);
        stores.subjects().link(subject, id);
        return subject;
    }

    /** Somebody without an account who allows emails. */
    SubjectId guest(String address) {
        return allow(Means.CHECKOUT, address);
    }

    private SubjectId allow(Means means, String address) {
        Choice choice = Choice.of(
                Map.of(Purpose.EMAIL, Answer.YES),
                means,
                notices.current(Locale.ENGLISH).wording());
        return choosing.choose(Shopper.stranger(), address == null ? choice : choice.reaching(address))
                .subject()
                .orElseThrow();
    }

    void withdraw(SubjectId subject) {
        choosing.choose(
                Shopper.stranger().as(subject, stores.book().read(subject)),
                Choice.of(
                        Map.of(Purpose.EMAIL, Answer.NO),
                        Means.PRIVACY_CENTRE,
                        notices.current(Locale.ENGLISH).wording()));
    }

    boolean enrol(SubjectId subject) {
        return enrolling.enrol(subject, Series.WELCOME, Cause.REGISTRATION, "en-GB");
    }

    Optional<QueuedMail> mail(SubjectId subject) {
        return stores.mails().of(stores.gate().forRights(subject)).stream().findFirst();
    }
}
