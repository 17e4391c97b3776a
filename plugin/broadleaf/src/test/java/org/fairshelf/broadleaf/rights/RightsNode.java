package org.fairshelf.broadleaf.rights;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.mail.internet.MimeMessage;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.automation.Letterhead;
import org.fairshelf.broadleaf.automation.MailLinks;
import org.fairshelf.broadleaf.automation.MailPost;
import org.fairshelf.broadleaf.automation.Templates;
import org.fairshelf.broadleaf.consent.Contacts;
import org.fairshelf.broadleaf.consent.StoredStores;
import org.fairshelf.broadleaf.consent.SubjectKeys;
import org.fairshelf.broadleaf.privacy.RegisteredTables;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.MasterKeys;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.capture.Event;
import org.fairshelf.capture.RememberedEvents;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choice;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.Forgetting;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Restricting;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.privacy.Verification;
import org.fairshelf.rights.ByMail;
import org.fairshelf.rights.Fulfilment;
import org.fairshelf.rights.MadeRequests;
import org.fairshelf.rights.RightsDesk;
import org.fairshelf.rights.RightsLaw;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.SubjectId;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One node of a shop that answers requests: everything real but the platform, which is two tables, and the mail server. */
final class RightsNode implements Trail {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final List<MimeMessage> mails = new ArrayList<>();
    final Notices notices = Notices.read();
    final Settings settings;
    final Stores stores;
    final OwnJdbc jdbc;
    final MailLinks links;
    final RightsMail mail;
    final PersonsOfShop persons;
    final StoredRequests store;
    final List<PersonalData> data = new ArrayList<>();
    final Choosing choosing;
    final RightsDesk desk;
    final ByMail byMail;

    RightsNode(DatabaseKind kind, Clock clock, String home) throws SQLException {
        this(kind, clock, home, true);
    }

    /** One whose erasing has forgotten about events. */
    static RightsNode forgetful(DatabaseKind kind, Clock clock, String home) throws SQLException {
        return new RightsNode(kind, clock, home, false);
    }

    private RightsNode(DatabaseKind kind, Clock clock, String home, boolean thorough) throws SQLException {
        DataSource source = SchemaFixture.withTables(kind.empty());
        DatabaseKind.run(source, "CREATE TABLE BLC_CUSTOMER (CUSTOMER_ID BIGINT, EMAIL_ADDRESS VARCHAR(255))");
        DatabaseKind.run(
                source,
                "CREATE TABLE BLC_ORDER (ORDER_ID BIGINT, EMAIL_ADDRESS VARCHAR(255), ORDER_STATUS VARCHAR(255),"
                        + " ORDER_NUMBER VARCHAR(255))");
        this.settings = Settings.of(new TreeMap<>(Map.of(
                "fairshelf.home", home,
                "fairshelf.zone", "Europe/Berlin",
                "fairshelf.mail.from", "Saltmarsh <hello@example.com>",
                "fairshelf.mail.shop.name", "Saltmarsh & Sons",
                "fairshelf.mail.shop.url", "https://shop.example.com")));
        this.stores = StoredStores.onTables(source, clock, home);
        this.jdbc = new OwnJdbc(new OwnTransactions(() -> source));
        MasterKeys masters = new MasterKeys(settings);
        this.links = new MailLinks(masters, clock);
        Letterhead letterhead = new Letterhead(settings);
        this.mail = new RightsMail(
                letterhead, new Templates(), new MailPost(server(), letterhead, clock), links, notices, settings);
        this.persons = new PersonsOfShop(
                jdbc,
                stores.subjects(),
                stores.events(),
                new Contacts(jdbc, new SubjectKeys(jdbc, masters, settings), settings),
                stores.gate());
        this.store = new StoredRequests(jdbc, masters, settings);
        if (thorough) {
            data.add(new RememberedEvents(stores.gate(), stores.events()));
        }
        data.add(new MadeRequests(stores.gate(), store));
        this.choosing = new Choosing(
                stores.atomically(),
                stores.subjects(),
                stores.book(),
                stores.ledger(),
                data,
                DailyTotals.none(),
                clock,
                BERLIN);
        Fulfilment fulfilment = new Fulfilment(
                stores.book(),
                choosing,
                new Forgetting(stores.book(), stores.subjects(), data, DailyTotals.none()),
                new Restricting(stores.book(), clock),
                new Verification(data, new RegisteredTables(jdbc, settings)));
        this.desk = new RightsDesk(
                jdbc, store, stores.gate(), persons, fulfilment, mail, this, RightsLaw.EU, clock, BERLIN);
        this.byMail = new ByMail(jdbc, store, stores.gate(), persons, mail, 100, clock);
    }

    private PlatformBean<JavaMailSender> server() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("blMailSender", new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                mails.add(message);
            }
        });
        PlatformBean<JavaMailSender> bean = new PlatformBean<>("blMailSender", JavaMailSender.class);
        bean.setBeanFactory(beans);
        return bean;
    }

    /** Somebody with an account who has said yes to these. */
    SubjectId customer(long id, String address, Purpose... purposes) {
        jdbc.with(statements -> statements.update("INSERT INTO BLC_CUSTOMER VALUES (?, ?)", id, address));
        SubjectId subject = agreeing(null, purposes);
        stores.subjects().link(subject, id);
        return subject;
    }

    /** Somebody without an account who allows emails. */
    SubjectId guest(String address) {
        return agreeing(address, Purpose.EMAIL);
    }

    SubjectId agreeing(String address, Purpose... purposes) {
        Map<Purpose, Answer> answers = new TreeMap<>();
        for (Purpose purpose : purposes) {
            answers.put(purpose, Answer.YES);
        }
        Choice choice = Choice.of(
                answers, Means.CHECKOUT, notices.current(Locale.ENGLISH).wording());
        return choosing.choose(Shopper.stranger(), address == null ? choice : choice.reaching(address))
                .subject()
                .orElseThrow();
    }

    void order(long id, String address) {
        jdbc.with(statements ->
                statements.update("INSERT INTO BLC_ORDER VALUES (?, ?, 'SUBMITTED', ?)", id, address, "number-" + id));
    }

    void remember(SubjectId subject, Event event) {
        stores.book().holding(subject, consents -> stores.events()
                .add(
                        stores.gate()
                                .enter(subject, consents, event.type().purpose(), Place.CHECK)
                                .orElseThrow(),
                        event));
    }

    @Override
    public void record(TrailEntry entry) {}

    @Override
    public List<TrailEntry> latest(int most) {
        return List.of();
    }
}
