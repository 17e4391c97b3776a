package org.fairshelf.broadleaf.v31;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_DEFAULTS;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.extensibility.context.MergeClassPathXMLApplicationContext;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.SequenceProcessor;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.broadleaf.hooks.HookPulse;
import org.fairshelf.broadleaf.hooks.HookReport;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.AbstractApplicationContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring3.SpringTemplateEngine;

/** The context files, merged the way the platform merges them, over stand-ins for the parts of the platform that they touch. */
class WiringIT {

    private static AbstractApplicationContext shop;

    private final StandInListener listener = shop.getBean(StandInListener.class);
    private final MainSwitch mainSwitch = shop.getBean("fsMainSwitch", MainSwitch.class);

    @BeforeAll
    static void start() {
        shop = new MergeClassPathXMLApplicationContext(
                new String[] {"stand-in-platform.xml"},
                new String[] {"bl-fairshelf-applicationContext.xml", "stand-in-shop.xml"});
    }

    @AfterAll
    static void stop() {
        shop.close();
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(Thread::isAlive)
                        .map(Thread::getName)
                        .filter(name -> name.equals("fairshelf-schema")))
                .as("threads left over")
                .isEmpty();
    }

    @BeforeEach
    void begin() {
        listener.entered.clear();
        listener.failing = false;
    }

    @Test
    void the_tables_are_there_before_the_entities_of_the_shop_whatever_their_bean_is_called() {
        assertThat(shop.getBean("fsSchemaState", SchemaState.class).problem()).isEmpty();
        assertThat(shop.getBean("&shopEntities", StandInEntities.class).tablesWereThere())
                .isTrue();
    }

    @Test
    void the_switch_was_turned_on_by_the_setting_and_that_is_in_the_trail() {
        assertThat(mainSwitch.isOn()).isTrue();
        assertThat(shop.getBean("fsTrail", Trail.class).latest(1000))
                .contains(TrailEntry.of(StandInClock.NOW, "setup", "switch.on", "main-switch")
                        .changing("off", "on")
                        .because("fairshelf.switch.first=on"));
    }

    @Test
    void a_clock_of_the_shop_replaces_ours() {
        assertThat(shop.getBean("fsClock", Clock.class)).isInstanceOf(StandInClock.class);
    }

    @Test
    void the_shop_has_no_second_data_source_and_no_second_entity_manager_factory() {
        assertThat(shop.getBeanNamesForType(javax.sql.DataSource.class)).containsExactly("webDS");
        assertThat(shop.getBeanNamesForType(javax.persistence.EntityManagerFactory.class))
                .containsExactly("shopEntities");
    }

    @Test
    void a_page_says_in_the_language_of_the_shopper_that_fairshelf_is_on() {
        assertThat(page(Locale.ENGLISH))
                .contains("<h1>Stand-in</h1>")
                .contains("Only what you allow is remembered here.")
                .contains("href=\"/privacy\"");
        assertThat(page(Locale.GERMANY)).contains("Hier wird nur gemerkt, was Sie erlauben.");
        assertThat(page(Locale.FRENCH)).contains("Only what you allow is remembered here.");
        assertThat(listener.entered).contains(Hook.PAGE);
    }

    @Test
    void a_page_for_an_english_shopper_is_in_english_also_on_a_german_server() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(page(Locale.ENGLISH)).contains("Only what you allow is remembered here.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_page_says_nothing_when_fairshelf_is_off() {
        mainSwitch.turn(false, "mira", "A pause.");
        try {
            assertThat(page(Locale.ENGLISH))
                    .contains("<h1>Stand-in</h1>")
                    .doesNotContain("airshelf")
                    .doesNotContain("fs-footer");
            assertThat(listener.entered).isEmpty();
        } finally {
            mainSwitch.turn(true, "mira", "Again.");
        }
    }

    @Test
    void a_page_is_what_it_would_be_without_us_when_we_fail() {
        listener.failing = true;

        assertThat(page(Locale.ENGLISH)).contains("<h1>Stand-in</h1>").doesNotContain("fs-footer");
    }

    @Test
    void a_change_of_the_cart_is_seen_last() throws Exception {
        SequenceProcessor workflow = shop.getBean("blAddItemWorkflow", SequenceProcessor.class);

        workflow.doActivities(new CartOperationRequest(mock(Order.class), null, false));

        assertThat(listener.entered).containsExactly(Hook.CART);
        assertThat(workflow.getActivities().stream()
                        .map(activity -> activity.getClass().getSimpleName()))
                .containsExactly("StandInActivity", "CartHook");
    }

    @Test
    void a_submitted_order_is_seen() throws Exception {
        shop.getBean("blCheckoutService", CheckoutService.class).performCheckout(mock(Order.class));

        assertThat(listener.entered).containsExactly(Hook.ORDER);
    }

    @Test
    void a_registration_is_seen_once() {
        shop.getBean("blCustomerService", CustomerService.class)
                .registerCustomer(mock(Customer.class), "secret", "secret");

        assertThat(listener.entered).containsExactly(Hook.REGISTRATION);
    }

    @Test
    void the_report_of_the_admin_shows_the_calls() throws Exception {
        page(Locale.ENGLISH);
        HookReport report = shop.getBean("fsHookReport", HookReport.class);

        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (pages(report) == 0 && System.nanoTime() < end) {
            Thread.sleep(50);
        }

        assertThat(pages(report)).isPositive();
        assertThat(report.today().get(0).lastSeen()).contains(StandInClock.NOW);
    }

    private static long pages(HookReport report) {
        List<HookPulse> pages = report.today().stream()
                .filter(pulse -> pulse.hook() == Hook.PAGE)
                .collect(Collectors.toList());
        return pages.get(0).runsToday();
    }

    private static String page(Locale locale) {
        HttpServletRequest request = empty(HttpServletRequest.class);
        when(request.getContextPath()).thenReturn("");
        HttpServletResponse response = empty(HttpServletResponse.class);
        when(response.encodeURL(anyString())).thenAnswer(call -> call.getArgument(0));
        return shop.getBean(SpringTemplateEngine.class)
                .process("stand-in-page", new WebContext(request, response, empty(ServletContext.class), locale));
    }

    /** Without parameters and attributes. */
    private static <T> T empty(Class<T> type) {
        return mock(
                type,
                call -> call.getMethod().getReturnType() == Enumeration.class
                        ? Collections.emptyEnumeration()
                        : RETURNS_DEFAULTS.answer(call));
    }
}
