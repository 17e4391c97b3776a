package org.fairshelf.sample.shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairshelf.broadleaf.page.FsExpression;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;

class FrameMakerTest {

    private static final String TEMPLATE = "webTemplates/fairshelf/footer.html";

    @Test
    void the_jars_alone_without_the_lines_in_web_xml_put_nothing_of_the_module_into_a_page() {
        assertThat(getClass().getClassLoader().getResource(TEMPLATE))
                .as("the module's template, which this test needs to be there")
                .isNotNull();

        assertThat(FrameMaker.hasModule(new DefaultListableBeanFactory())).isFalse();
    }

    @Test
    void the_module_is_found_in_the_context_above_that_of_the_pages() {
        DefaultListableBeanFactory root = new DefaultListableBeanFactory();
        root.registerBeanDefinition("fsExpression", new RootBeanDefinition(FsExpression.class));

        assertThat(FrameMaker.hasModule(new DefaultListableBeanFactory(root))).isTrue();
    }

    @Test
    void the_bean_that_is_asked_for_is_one_that_the_module_has() {
        DefaultListableBeanFactory module = new DefaultListableBeanFactory();
        new XmlBeanDefinitionReader(module).loadBeanDefinitions("classpath:/bl-fairshelf-site-applicationContext.xml");

        assertThat(FrameMaker.hasModule(module)).isTrue();
    }
}
