package org.fairshelf.admin.emails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairshelf.admin.screen.Screens.assertRefused;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.fairshelf.admin.access.AdminAccess;
import org.fairshelf.admin.access.AdminUsers;
import org.fairshelf.admin.access.FormTokens;
import org.fairshelf.admin.screen.Screens;
import org.fairshelf.automation.MailQueue;
import org.fairshelf.automation.MailTally;
import org.fairshelf.broadleaf.automation.Letterhead;
import org.fairshelf.broadleaf.automation.MailPost;
import org.fairshelf.broadleaf.automation.Templates;
import org.fairshelf.broadleaf.automation.TestMail;
import org.fairshelf.broadleaf.automation.WelcomeMail;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Notices;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class EmailsControllerTest implements MainSwitch, SchemaState, Trail {

    private static final AdminUser ADA = AdminUsers.withRole("ada", AdminUsers.maintainFairshelf());
    private static final AdminUser MIA = AdminUsers.withRole("mia", AdminUsers.viewFairshelf());
    private static final AdminUser MAX = AdminUsers.withRole("max");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-12T11:00:00Z"), ZoneOffset.UTC);

    private boolean on = true;
    private boolean stores = true;
    private boolean readable = true;
    private boolean serverAnswers = true;
    private String reason;
    private final Map<String, String> properties = new HashMap<>(Map.of(
            "fairshelf.mail.from", "hello@example.com",
            "fairshelf.mail.shop.name", "Saltmarsh",
            "site.baseurl", "https://shop.example.com"));
    private final List<MimeMessage> sent = new ArrayList<>();
    private final List<TrailEntry> entries = new ArrayList<>();
    private final TestLimit limit = new TestLimit(CLOCK);

    @Test
    void shows_numbers_and_no_person() throws Exception {
        EmailsPage page = page(as(MIA, get("/fairshelf/emails")));

        assertThat(page.isReadable()).isTrue();
        assertThat(List.of(page.getWaiting(), page.getSent(), page.getUnclear(), page.getGivenUp()))
                .containsExactly(1L, 20L, 3L, 4L);
        assertThat(page.isMayChange()).isFalse();
        assertThat(page.getEnglish()).startsWith("Hello,");
        assertThat(page.getGerman()).startsWith("Guten Tag,");
    }

    @Test
    void what_cannot_be_read_or_written_is_said_and_does_not_fail() throws Exception {
        readable = false;
        assertThat(page(as(ADA, get("/fairshelf/emails"))).isReadable()).isFalse();

        properties.remove("fairshelf.mail.from");
        EmailsPage page = page(as(ADA, get("/fairshelf/emails")));
        assertThat(page.isWritable()).isFalse();
        assertThat(page.getMissing()).isEqualTo("fairshelf.mail.from");
    }

    @Test
    void all_of_it_is_closed_without_permission() throws Exception {
        for (AdminUser user : new AdminUser[] {MAX, null}) {
            assertRefused(as(user, get("/fairshelf/emails")), 403, "permission");
            assertRefused(as(user, get("/fairshelf/emails/preview").param("language", "en")), 403, "permission");
            assertRefused(as(user, get("/fairshelf/emails/test")), 403, "permission");
            assertRefused(as(user, turn("off")), 403, "permission");
            assertRefused(as(user, test("a@example.com")), 403, "permission");
        }
        assertRefused(as(MIA, turn("off")), 403, "permission");
        assertRefused(as(MIA, test("a@example.com")), 403, "permission");
        assertUntouched();
    }

    @Test
    void a_missing_or_wrong_token_changes_and_sends_nothing() throws Exception {
        assertRefused(as(ADA, post("/fairshelf/emails/switch").param("to", "off")), 403, "form");
        assertRefused(
                as(
                        ADA,
                        post("/fairshelf/emails/test")
                                .param("address", "a@example.com")
                                .param("csrfToken", "old")),
                403,
                "form");
        assertUntouched();
    }

    @Test
    void turning_it_off_is_done_once_with_its_reason() throws Exception {
        MvcResult answer = as(ADA, turn("off").param("reason", "New words"));
        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/fairshelf/emails");
        assertThat(answer.getFlashMap().get("notice")).isEqualTo("off");
        assertThat(reason).isEqualTo("New words");

        assertThat(as(ADA, turn("off").param("reason", "again")).getFlashMap().get("notice"))
                .isEqualTo("unchanged.off");
        assertThat(reason).isEqualTo("New words");
    }

    @Test
    void a_change_that_cannot_be_stored_is_told() throws Exception {
        stores = false;

        assertRefused(as(ADA, turn("off")), 503, "storing");
        assertRefused(as(ADA, test("a@example.com")), 503, "storing");
        assertThat(sent).isEmpty();
    }

    @Test
    void a_reason_that_is_too_long_comes_back() throws Exception {
        String tooLong = String.join("", Collections.nCopies(301, "x"));
        MvcResult answer = as(ADA, turn("off").param("reason", tooLong));

        assertThat(answer.getResponse().getStatus()).isEqualTo(400);
        assertThat(answer.getModelAndView().getModel())
                .containsEntry("reason", tooLong)
                .containsEntry("reasonLength", 301);
        assertUntouched();
    }

    @Test
    void a_test_goes_to_one_address_and_the_trail_does_not_name_it() throws Exception {
        MvcResult answer = as(ADA, test(" ada@example.com "));

        assertThat(answer.getFlashMap().get("notice")).isEqualTo("test.taken");
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.com");
        assertThat(sent.get(0).getSubject()).isEqualTo("[Test] Welcome to Saltmarsh");
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).actor()).isEqualTo("ada");
        assertThat(entries.get(0).action() + " " + entries.get(0).target()).isEqualTo("mail.test welcome-mail");
        assertThat(entries.get(0).toString()).doesNotContain("example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada", "a@example.com, b@example.com", "a@example.com\nBcc: b@example.com", "<a@example.com>"
            })
    void what_is_no_single_address_comes_back_and_nothing_is_sent(String address) throws Exception {
        MvcResult answer = as(ADA, test(address));

        assertThat(answer.getResponse().getStatus()).isEqualTo(400);
        assertThat(answer.getModelAndView().getModel())
                .containsEntry("fault", "address")
                .containsEntry("address", address.trim());
        assertUntouched();
    }

    @Test
    void a_language_that_no_button_sends_is_refused() throws Exception {
        for (String language : new String[] {"xx", "", "EN"}) {
            assertRefused(
                    as(
                            ADA,
                            post("/fairshelf/emails/test")
                                    .param("csrfToken", "good")
                                    .param("address", "a@example.com")
                                    .param("language", language)),
                    400,
                    "input");
        }
        assertRefused(as(ADA, get("/fairshelf/emails/preview").param("language", "../en")), 400, "input");
        assertUntouched();
    }

    @Test
    void after_five_tests_there_is_a_pause() throws Exception {
        for (int i = 0; i < TestLimit.MOST; i++) {
            as(ADA, test("ada@example.com"));
        }
        MvcResult answer = as(ADA, test("ada@example.com"));

        assertThat(answer.getResponse().getStatus()).isEqualTo(429);
        assertThat(answer.getModelAndView().getModel()).containsEntry("fault", "limit");
        assertThat(sent).hasSize(TestLimit.MOST);
    }

    @Test
    void a_mail_server_that_does_not_answer_is_told() throws Exception {
        serverAnswers = false;

        assertThat(as(ADA, test("ada@example.com")).getFlashMap().get("notice")).isEqualTo("test.not-now");
    }

    @Test
    void the_preview_may_show_itself_and_nothing_else() throws Exception {
        MvcResult answer = as(MIA, get("/fairshelf/emails/preview").param("language", "de"));

        assertThat(answer.getResponse().getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .startsWith("sandbox; default-src 'none';")
                .doesNotContain("script");
        assertThat(answer.getResponse().getContentAsString()).contains("Willkommen bei Saltmarsh");
    }

    private static MockHttpServletRequestBuilder turn(String to) {
        return post("/fairshelf/emails/switch").param("to", to).param("csrfToken", "good");
    }

    private static MockHttpServletRequestBuilder test(String address) {
        MockHttpServletRequestBuilder form =
                post("/fairshelf/emails/test").param("csrfToken", "good").param("address", address);
        return form.param("language", "en");
    }

    private MvcResult as(AdminUser user, RequestBuilder request) throws Exception {
        AdminAccess access = AdminUsers.accessOf(user);
        Settings settings = Settings.of(properties);
        Letterhead letterhead = new Letterhead(settings);
        WelcomeMail welcome = new WelcomeMail(letterhead, new Templates(), Notices.read(), CLOCK, settings);
        TestMail test = new TestMail(welcome, new MailPost(server(), letterhead, CLOCK));
        Emails emails =
                new Emails(this, queue(), new Gate(CLOCK, DailyTotals.none()), this, this, welcome, test, CLOCK);
        EmailsController controller = new EmailsController(
                access,
                FormTokens.accepting("good"),
                Screens.screen(),
                emails,
                this,
                welcome,
                test,
                limit,
                this,
                CLOCK);
        return Screens.answer(controller, request);
    }

    private MailQueue queue() {
        return (MailQueue) Proxy.newProxyInstance(
                MailQueue.class.getClassLoader(), new Class<?>[] {MailQueue.class}, (proxy, method, arguments) -> {
                    if (!readable || !method.getName().equals("tally")) {
                        throw new IllegalStateException("The database is gone.");
                    }
                    return new MailTally(1, 20, 3, 4);
                });
    }

    private PlatformBean<JavaMailSender> server() {
        JavaMailSender sender = mock(JavaMailSender.class);
        when(sender.createMimeMessage()).thenAnswer(call -> new MimeMessage(Session.getInstance(new Properties())));
        org.mockito.Mockito.doAnswer(call -> {
                    if (!serverAnswers) {
                        Exception refused = new javax.mail.MessagingException("refused");
                        throw new MailSendException("no connection", refused, Map.of("mail", refused));
                    }
                    sent.add(call.getArgument(0));
                    return null;
                })
                .when(sender)
                .send(any(MimeMessage.class));
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("blMailSender", sender);
        PlatformBean<JavaMailSender> bean = new PlatformBean<>("blMailSender", JavaMailSender.class);
        bean.setBeanFactory(beans);
        return bean;
    }

    private static EmailsPage page(MvcResult answer) {
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        assertThat(answer.getModelAndView().getModel()).containsEntry("viewType", "fairshelf/emails");
        return (EmailsPage) answer.getModelAndView().getModel().get("page");
    }

    private void assertUntouched() {
        assertThat(on).isTrue();
        assertThat(entries).isEmpty();
        assertThat(sent).isEmpty();
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public void turn(boolean position, String actor, String why) {
        if (!stores) {
            throw new IllegalStateException("The database is gone.");
        }
        on = position;
        reason = why;
    }

    @Override
    public void record(TrailEntry entry) {
        if (!stores) {
            throw new IllegalStateException("The database is gone.");
        }
        entries.add(entry);
    }

    @Override
    public List<TrailEntry> latest(int most) {
        return entries;
    }
}
