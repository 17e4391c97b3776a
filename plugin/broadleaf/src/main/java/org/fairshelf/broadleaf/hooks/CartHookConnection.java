package org.fairshelf.broadleaf.hooks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Adds the hook CART to the workflows of the cart while they are being made. The platform's way of adding activities (a bean definition
 * of the same name that is merged) would keep the shop from starting if our activity could not be made; this way it starts without it.
 */
public final class CartHookConnection implements BeanPostProcessor, BeanFactoryAware {

    private static final Logger LOG = LoggerFactory.getLogger(CartHookConnection.class);
    private static final Set<String> WORKFLOWS =
            new HashSet<>(Arrays.asList("blAddItemWorkflow", "blUpdateItemWorkflow", "blRemoveItemWorkflow"));

    private final String activityBean;
    private @Nullable BeanFactory beans;

    /** Names the bean of the activity; it is made only when the first workflow is. */
    public CartHookConnection(String activityBean) {
        this.activityBean = activityBean;
    }

    @Override
    public void setBeanFactory(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (WORKFLOWS.contains(name) && bean instanceof BaseProcessor) {
            try {
                connect((BaseProcessor) bean);
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("Fairshelf is not connected to the workflow {}; the shop goes on without it.", name, e);
            }
        }
        return bean;
    }

    private void connect(BaseProcessor workflow) {
        if (beans == null) {
            return;
        }
        CartHook hook = beans.getBean(activityBean, CartHook.class);
        List<Activity<ProcessContext<? extends Object>>> activities = new ArrayList<>(workflow.getActivities());
        @SuppressWarnings("unchecked") // The platform's processors treat the activities of all workflows alike.
        Activity<ProcessContext<? extends Object>> activity =
                (Activity<ProcessContext<? extends Object>>) (Activity<?>) hook;
        activities.add(activity);
        workflow.setActivities(activities);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean;
    }
}
