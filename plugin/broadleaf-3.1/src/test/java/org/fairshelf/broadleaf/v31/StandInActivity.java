package org.fairshelf.broadleaf.v31;

import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/** The platform's part of a workflow. */
public class StandInActivity extends BaseActivity<ProcessContext<CartOperationRequest>> {

    public StandInActivity() {
        setOrder(5000);
    }

    @Override
    public ProcessContext<CartOperationRequest> execute(ProcessContext<CartOperationRequest> context) {
        return context;
    }
}
