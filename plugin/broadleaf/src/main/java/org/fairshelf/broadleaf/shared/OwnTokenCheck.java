package org.fairshelf.broadleaf.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.broadleafcommerce.common.security.handler.CsrfFilter;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Tells the platform's token filter to leave our addresses to {@link FormToken}, so that nobody who installs Fairshelf has to
 * edit a security file.
 */
public final class OwnTokenCheck implements BeanPostProcessor {

    /** The forms, and pages that can only be looked at: whoever sends one something is told so, not given an error of the server. */
    private static final List<String> OURS =
            Collections.unmodifiableList(Arrays.asList("/fairshelf/**", "/privacy/receipts/**"));

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof CsrfFilter) {
            CsrfFilter filter = (CsrfFilter) bean;
            List<String> patterns = new ArrayList<>();
            if (filter.getExcludedRequestPatterns() != null) {
                patterns.addAll(filter.getExcludedRequestPatterns());
            }
            if (!patterns.containsAll(OURS)) {
                patterns.addAll(OURS);
                filter.setExcludedRequestPatterns(patterns);
            }
        }
        return bean;
    }
}
