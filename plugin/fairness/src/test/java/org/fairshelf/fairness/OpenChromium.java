package org.fairshelf.fairness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one Chromium they share; it reaches this machine's test shops alone. Without one these tests are skipped, or
 * fail where {@code CI} is set.
 */
final class OpenChromium implements ExecutionCondition, ParameterResolver {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Files.isExecutable(CHROMIUM) || System.getenv("CI") != null
                ? ConditionEvaluationResult.enabled("")
                : ConditionEvaluationResult.disabled(
                        "Skipped: Tests in a browser need Chromium at " + CHROMIUM + " (apt install chromium).");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OpenChromium.class))
                .getOrComputeIfAbsent(
                        "chromium", key -> Chromium.start(CHROMIUM, List.of("127.0.0.1")), Chromium.class);
    }
}
