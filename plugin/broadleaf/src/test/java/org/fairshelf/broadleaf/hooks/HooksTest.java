package org.fairshelf.broadleaf.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.fairshelf.broadleaf.hooks.CartChange.Kind.ADD;
import static org.fairshelf.broadleaf.hooks.CartChange.Kind.REMOVE;
import static org.fairshelf.broadleaf.hooks.CartChange.Kind.UPDATE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutResponse;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.SequenceProcessor;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.core.service.listener.PostRegistrationObserver;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class HooksTest {

    private final Pulses pulses = new Pulses(Clock.systemUTC());
    private final Guard guard = GuardFixture.open(pulses);

    @AfterEach
    void close() {
        guard.close();
    }

    @Test
    void a_cart_that_was_changed_is_seen_by_the_last_activity_of_each_workflow() throws Exception {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        List<CartChange> seen = new ArrayList<>();
        beans.registerSingleton("fsCartWorks", new CartWorks(guard, List.of(change -> () -> {
            seen.add(change);
            return HookWork.DONE;
        })));
        CartHookConnection connection = new CartHookConnection("fsCartWorks");
        connection.setBeanFactory(beans);

        for (String name : List.of("blAddItemWorkflow", "blUpdateItemWorkflow", "blRemoveItemWorkflow")) {
            SequenceProcessor workflow = new SequenceProcessor();
            connection.postProcessBeforeInitialization(workflow, name);
            assertThat(workflow.getActivities()).hasSize(1);
            assertThat(workflow.getActivities().get(0).getOrder()).isGreaterThanOrEqualTo(100_000);
            workflow.getActivities().get(0).execute(operation());
        }

        assertThat(runs()).isEqualTo("CART 3");
        assertThat(seen).extracting(CartChange::kind).containsExactly(ADD, UPDATE, REMOVE);
        assertThat(seen).extracting(CartChange::product).containsExactly(7L, 7L, 7L);
        assertThat(seen).extracting(CartChange::pieces).containsExactly(3, 3, 0);
    }

    @Test
    void a_change_that_is_not_understood_is_counted_and_nothing_else() throws Exception {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("fsCartWorks", new CartWorks(guard, List.of(change -> {
            throw new AssertionError("nothing is known about it");
        })));
        CartHookConnection connection = new CartHookConnection("fsCartWorks");
        connection.setBeanFactory(beans);
        SequenceProcessor workflow = new SequenceProcessor();
        connection.postProcessBeforeInitialization(workflow, "blAddItemWorkflow");

        workflow.getActivities().get(0).execute(null);

        assertThat(runs()).isEqualTo("CART 1");
    }

    @Test
    void work_that_fails_before_during_or_after_never_reaches_the_shop() {
        HookWork<String> beforehand = happening -> {
            throw new IllegalStateException("before");
        };
        HookWork<String> during = happening -> () -> {
            throw new IllegalStateException("during");
        };
        HookWork<String> afterwards = happening -> () -> () -> {
            throw new IllegalStateException("after");
        };

        for (HookWork<String> work : List.of(beforehand, during, afterwards)) {
            assertThatCode(() -> new HookCall<>(guard, Hook.ORDER, List.of(work)).tell("an order"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void what_is_left_to_do_is_done_on_the_threads_own_time_only_if_the_work_was_done() {
        List<String> done = new ArrayList<>();
        Thread shop = Thread.currentThread();
        HookWork<String> work = happening -> () -> {
            assertThat(Thread.currentThread()).isNotSameAs(shop);
            return () -> {
                assertThat(Thread.currentThread()).isSameAs(shop);
                done.add(happening);
            };
        };

        new HookCall<>(guard, Hook.ORDER, List.of(work)).tell("an order");
        Guard off = new Guard(SchemaFixture.READY, () -> false, pulses, Settings.of(Map.of()));
        new HookCall<>(off, Hook.ORDER, List.of(work)).tell("another");
        off.close();

        assertThat(done).containsExactly("an order");
    }

    private static ProcessContext<CartOperationRequest> operation() {
        OrderItemRequestDTO item = new OrderItemRequestDTO();
        item.setProductId(7L);
        item.setQuantity(3);
        CartOperationRequest request = new CartOperationRequest(mock(Order.class), item, false);
        @SuppressWarnings("unchecked") // A mock of a generic type.
        ProcessContext<CartOperationRequest> context = mock(ProcessContext.class);
        when(context.getSeedData()).thenReturn(request);
        return context;
    }

    @Test
    void other_workflows_are_left_alone() {
        SequenceProcessor workflow = new SequenceProcessor();

        new CartHookConnection("fsCartWorks").postProcessBeforeInitialization(workflow, "blCheckoutWorkflow");

        assertThat(workflow.getActivities()).isEmpty();
    }

    @Test
    void a_shop_starts_without_the_activity_when_it_cannot_be_made() {
        CartHookConnection connection = new CartHookConnection("fsCartWorks");
        connection.setBeanFactory(new DefaultListableBeanFactory());
        SequenceProcessor workflow = new SequenceProcessor();

        connection.postProcessBeforeInitialization(workflow, "blAddItemWorkflow");

        assertThat(workflow.getActivities()).isEmpty();
    }

    @Test
    void an_order_is_seen_when_the_checkout_has_returned() throws Exception {
        Order order = mock(Order.class);
        CheckoutResponse response = mock(CheckoutResponse.class);
        CheckoutService platform = mock(CheckoutService.class);
        when(platform.performCheckout(order)).thenAnswer(call -> {
            assertThat(pulses.drain()).as("before the platform is done").isEmpty();
            return response;
        });
        CheckoutService shop = advised(platform);

        assertThat(shop.performCheckout(order)).isSameAs(response);

        assertThat(runs()).isEqualTo("ORDER 1");
    }

    @Test
    void a_checkout_that_failed_is_no_order() throws Exception {
        CheckoutService platform = mock(CheckoutService.class);
        when(platform.performCheckout(any())).thenThrow(new CheckoutException("no stock", null));
        CheckoutService shop = advised(platform);

        assertThatExceptionOfType(CheckoutException.class).isThrownBy(() -> shop.performCheckout(mock(Order.class)));

        assertThat(runs()).isEmpty();
    }

    @Test
    void a_registration_is_seen() {
        CustomerService customers = mock(CustomerService.class);
        List<PostRegistrationObserver> observers = new ArrayList<>();
        doAnswer(call -> observers.add(call.getArgument(0))).when(customers).addPostRegisterListener(any());
        new RegistrationHook(guard, List.of()).observe(customers);

        observers.get(0).processRegistrationEvent(mock(Customer.class));

        assertThat(runs()).isEqualTo("REGISTRATION 1");
    }

    /** Advised the way the context does it. */
    private CheckoutService advised(CheckoutService platform) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("fsOrderHook", new OrderHook(guard, List.of()));
        BeanNameAutoProxyCreator creator = new BeanNameAutoProxyCreator();
        creator.setBeanNames(new String[] {"blCheckoutService"});
        creator.setInterceptorNames(new String[] {"fsOrderHook"});
        creator.setBeanFactory(beans);
        return (CheckoutService) creator.postProcessAfterInitialization(platform, "blCheckoutService");
    }

    private String runs() {
        return pulses.drain().stream()
                .map(count -> count.hook + " " + count.runs)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
