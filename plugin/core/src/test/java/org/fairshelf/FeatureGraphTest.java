package org.fairshelf;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairshelf.shared.Feature;
import org.junit.jupiter.api.Test;

/** Holds the features of the core to what their {@code package-info} declares. */
class FeatureGraphTest {

    /** One feature, one word, everywhere (docs/architecture.md). */
    private static final Set<String> WORDS = Set.of(
            "shared",
            "trail",
            "privacy",
            "consent",
            "capture",
            "segments",
            "recommend",
            "automation",
            "metrics",
            "checklist",
            "rights",
            "governance");

    private static final String BASE = "org.fairshelf.";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.fairshelf");

    @Test
    void every_package_is_a_feature_and_says_what_it_uses() {
        assertThat(classes).isNotEmpty();
        for (JavaClass type : classes) {
            String feature = feature(type.getPackageName());
            assertThat(WORDS).as("the word of %s", type.getPackageName()).contains(feature);
            assertThat(type.getPackageName()).as("one package per feature").isEqualTo(BASE + feature);
            assertThat(type.getPackage().isAnnotatedWith(Feature.class))
                    .as("@Feature on the package-info of %s", type.getPackageName())
                    .isTrue();
        }
    }

    @Test
    void a_feature_uses_only_what_it_declares() {
        Map<String, Set<String>> declared = declared();
        Set<String> undeclared = new TreeSet<>();
        for (JavaClass type : classes) {
            String from = feature(type.getPackageName());
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (target.startsWith(BASE)) {
                    String to = feature(target);
                    boolean allowed = to.equals(from)
                            || to.equals("shared")
                            || declared.get(from).contains(to);
                    if (!allowed) {
                        undeclared.add(from + " uses " + to + ": " + dependency.getDescription());
                    }
                }
            });
        }
        assertThat(undeclared).isEmpty();
    }

    @Test
    void what_features_declare_exists_and_forms_no_circle() {
        Map<String, Set<String>> declared = declared();
        declared.forEach((feature, uses) -> {
            assertThat(declared.keySet()).as("features used by %s", feature).containsAll(uses);
            assertThat(reachable(feature, declared))
                    .as("what %s reaches", feature)
                    .doesNotContain(feature);
        });
    }

    @Test
    void the_core_uses_nothing_but_plain_java() {
        Set<String> foreign = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> !type.isPrimitive())
                .map(JavaClass::getPackageName)
                .filter(name -> !name.startsWith("java.")
                        && !name.startsWith("org.fairshelf.")
                        && !name.startsWith("org.jspecify.annotations"))
                .collect(Collectors.toSet());
        assertThat(foreign).isEmpty();
    }

    private Map<String, Set<String>> declared() {
        Map<String, Set<String>> declared = new TreeMap<>();
        for (JavaClass type : classes) {
            JavaPackage home = type.getPackage();
            home.tryGetAnnotationOfType(Feature.class)
                    .ifPresent(feature ->
                            declared.put(feature(home.getName()), new LinkedHashSet<>(Arrays.asList(feature.uses()))));
        }
        return declared;
    }

    private static Set<String> reachable(String start, Map<String, Set<String>> declared) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(declared.get(start));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(declared.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    private static String feature(String packageName) {
        String rest = packageName.substring(BASE.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
