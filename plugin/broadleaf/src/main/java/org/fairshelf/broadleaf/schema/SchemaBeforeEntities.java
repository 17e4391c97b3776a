package org.fairshelf.broadleaf.schema;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Lets every entity manager factory of the shop, whatever its bean name, wait for our tables: then they are there before any code of the
 * shop runs, and never in the middle of the shop's own changes to its tables.
 */
public final class SchemaBeforeEntities implements BeanFactoryPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaBeforeEntities.class);

    private final String schemaBean;

    /** Names the bean to wait for. */
    public SchemaBeforeEntities(String schemaBean) {
        this.schemaBean = schemaBean;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        try {
            for (String name : beans.getBeanNamesForType(AbstractEntityManagerFactoryBean.class, true, false)) {
                String definition = name.startsWith("&") ? name.substring(1) : name;
                if (beans.containsBeanDefinition(definition)) {
                    String[] before = beans.getMergedBeanDefinition(definition).getDependsOn();
                    Set<String> first = new LinkedHashSet<>();
                    first.add(schemaBean);
                    if (before != null) {
                        first.addAll(Arrays.asList(before));
                    }
                    beans.getBeanDefinition(definition).setDependsOn(first.toArray(new String[0]));
                }
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Fairshelf's tables may be made after the shop's entity managers.", e);
        }
    }
}
