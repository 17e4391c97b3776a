package org.fairshelf.broadleaf.hooks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final Map<String, CartChange.Kind> WORKFLOWS = workflows();

    private final String worksBean;
    private @Nullable BeanFactory beans;

    /** Names the bean of the {@link CartWorks}; it is made only when the first workflow is. */
    public CartHookConnection(String worksBean) {
        this.worksBean = worksBean;
    }

    private static Map<String, CartChange.Kind> workflows() {
        Map<String, CartChange.Kind> workflows = new HashMap<>();
        workflows.put("blAddItemWorkflow", CartChange.Kind.ADD);
        workflows.put("blUpdateItemWorkflow", CartChange.Kind.UPDATE);
        workflows.put("blRemoveItemWorkflow", CartChange.Kind.REMOVE);
        return Collections.unmodifiableMap(workflows);
    }

    @Override
    public void setBeanFactory(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        CartChange.Kind kind = WORKFLOWS.get(name);
        if (kind != null && bean instanceof BaseProcessor) {
            try {
                connect((BaseProcessor) bean, kind);
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("Fairshelf is not connected to the workflow {}; the shop goes on without it.", name, e);
            }
        }
        return bean;
    }

    private void connect(BaseProcessor workflow, CartChange.Kind kind) {
        if (beans == null) {
            return;
        }
        CartHook hook = beans.getBean(worksBean, CartWorks.class).hook(kind);
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
