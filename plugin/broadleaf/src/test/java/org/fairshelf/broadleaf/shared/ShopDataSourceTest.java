package org.fairshelf.broadleaf.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

class ShopDataSourceTest {

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final DataSource source = new DriverManagerDataSource();

    @Test
    void is_the_bean_webDS() {
        beans.addBean("webDS", source);

        assertThat(found(Map.of())).isSameAs(source);
    }

    @Test
    void is_the_bean_that_the_shop_names() {
        beans.addBean("shopDS", source);

        assertThat(found(Map.of("fairshelf.datasource", "shopDS"))).isSameAs(source);
    }

    @Test
    void sees_through_a_proxy_that_would_share_the_transaction_of_the_shop() {
        beans.addBean("webDS", new TransactionAwareDataSourceProxy(source));

        assertThat(found(Map.of())).isSameAs(source);
    }

    @Test
    void says_which_bean_is_missing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> found(Map.of()))
                .withMessage(
                        "The shop has no data source bean named 'webDS'; name the one of its persistence unit blPU in"
                                + " the property fairshelf.datasource.");
    }

    private DataSource found(Map<String, String> settings) {
        ShopDataSource found = new ShopDataSource(Settings.of(settings));
        found.setBeanFactory(beans);
        return found.get();
    }
}
