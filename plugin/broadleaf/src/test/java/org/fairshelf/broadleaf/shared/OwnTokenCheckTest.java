package org.fairshelf.broadleaf.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.broadleafcommerce.common.security.handler.CsrfFilter;
import org.junit.jupiter.api.Test;

class OwnTokenCheckTest {

    private final OwnTokenCheck postProcessor = new OwnTokenCheck();

    @Test
    void adds_our_addresses_to_the_exceptions_of_the_shop_and_only_once() {
        CsrfFilter filter = new CsrfFilter();
        filter.setExcludedRequestPatterns(Collections.singletonList("/theirs"));

        postProcessor.postProcessAfterInitialization(filter, "blCsrfFilter");
        postProcessor.postProcessAfterInitialization(filter, "blCsrfFilter");

        assertThat(filter.getExcludedRequestPatterns())
                .containsExactly("/theirs", "/fairshelf/**", "/privacy/receipts/**");
    }

    @Test
    void works_on_a_filter_without_exceptions_and_leaves_other_beans_alone() {
        CsrfFilter filter = new CsrfFilter();

        assertThat(postProcessor.postProcessAfterInitialization(filter, "blCsrfFilter"))
                .isSameAs(filter);
        assertThat(postProcessor.postProcessAfterInitialization("bean", "other"))
                .isEqualTo("bean");
        assertThat(filter.getExcludedRequestPatterns()).containsExactly("/fairshelf/**", "/privacy/receipts/**");
    }
}
