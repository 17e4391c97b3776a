package org.fairshelf.sample.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** English and German say the same things, and every text that a page asks for exists. */
class MessageBundlesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/webapp/site/WEB-INF/templates");
    private static final Path MAILS = Path.of("src/main/resources/emailTemplates");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9.]+)|say\\.text\\('([a-zA-Z0-9.]+)'\\)");
    private static final Pattern IN_SOURCE = Pattern.compile(
            "(?:words\\.text|getMessage)\\(\\s*\"([a-zA-Z0-9.]+)\"|form\\.reject\\(\\s*[^,\"]*(?:\"[^\"]*\")?,\\s*\"([a-zA-Z0-9.]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "storefront", "mail", "outbox", "lab"})
    void englishAndGermanHaveTheSameKeysWithTheSameArguments(String bundle) throws IOException {
        assertThat(arguments(bundle + "_de")).isNotEmpty().isEqualTo(arguments(bundle));
    }

    @Test
    void noTextIsEmptyAndEveryOneCanBeFormatted() throws IOException {
        Properties all = all();
        for (String key : all.stringPropertyNames()) {
            String text = all.getProperty(key);
            assertThat(text).as(key).isNotBlank();
            assertThat(new MessageFormat(text).format(new Object[] {1, 2, 3}))
                    .as(key)
                    .doesNotContain("{");
        }
    }

    @Test
    void everyTextThatAPageAsksForExists() throws IOException {
        Set<String> wanted = new TreeSet<>();
        wanted.addAll(found(TEMPLATES, IN_TEMPLATE));
        wanted.addAll(found(MAILS, IN_TEMPLATE));
        wanted.addAll(found(SOURCES, IN_SOURCE));
        // A key that ends in a dot is continued at run time.
        wanted.removeIf(key -> key.endsWith("."));

        assertThat(wanted).hasSizeGreaterThan(150);
        assertThat(all().stringPropertyNames()).containsAll(wanted);
    }

    private static Set<String> found(Path folder, Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                }
            }
        }
        return keys;
    }

    private static Map<String, Set<String>> arguments(String bundle) throws IOException {
        Map<String, Set<String>> byKey = new TreeMap<>();
        Properties texts = read(bundle);
        for (String key : texts.stringPropertyNames()) {
            byKey.put(
                    key,
                    ARGUMENT.matcher(texts.getProperty(key))
                            .results()
                            .map(result -> result.group(1))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return byKey;
    }

    private static Properties all() throws IOException {
        Properties all = new Properties();
        for (String bundle : List.of("catalog", "storefront", "mail", "outbox", "lab")) {
            all.putAll(read(bundle));
        }
        return all;
    }

    private static Properties read(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(bundle + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
