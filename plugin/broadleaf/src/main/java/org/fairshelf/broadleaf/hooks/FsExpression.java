package org.fairshelf.broadleaf.hooks;

import org.broadleafcommerce.common.web.expression.BroadleafVariableExpression;

/** What templates may ask Fairshelf: {@code #fs}. The hook PAGE. */
public final class FsExpression implements BroadleafVariableExpression {

    private final Guard guard;

    /** Answers behind the guard. */
    public FsExpression(Guard guard) {
        this.guard = guard;
    }

    @Override
    public String getName() {
        return "fs";
    }

    /** Whether Fairshelf takes part in this page: {@code th:if="${#fs.isOn()}"}. */
    public boolean isOn() {
        return guard.call(Hook.PAGE, () -> Boolean.TRUE, Boolean.FALSE);
    }
}
