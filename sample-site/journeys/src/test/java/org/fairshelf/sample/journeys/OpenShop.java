package org.fairshelf.sample.journeys;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one shop on HSQLDB that all journeys share: it is opened once and closed after the last test. */
final class OpenShop implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(OpenShop.class);

    /** What is learned shows soon. */
    private static final Map<String, String> PROPERTIES = Map.of("fairshelf.recommend.every", "1s");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SampleShop.class;
    }

    @Override
    public SampleShop resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        "shop", key -> SampleShop.open(SampleShop.newFolder("hsqldb"), PROPERTIES), SampleShop.class);
    }
}
