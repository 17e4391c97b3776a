package org.fairshelf.admin.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.checklist.Cadence;
import org.fairshelf.checklist.Change;
import org.fairshelf.checklist.Status;
import org.fairshelf.checklist.Workflow;
import org.fairshelf.shared.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBundlesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{(fairshelf\\.[a-z.-]+)");
    private static final Path TEMPLATES = Path.of("src/main/resources/open_admin_style/templates");

    @Test
    void english_and_german_have_the_same_keys_with_the_same_arguments() throws IOException {
        assertThat(argumentsByKey(bundle("de"))).isEqualTo(argumentsByKey(bundle("en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_text_is_written_and_can_be_formatted(String language) throws IOException {
        for (Map.Entry<Object, Object> text : bundle(language).entrySet()) {
            assertThat((String) text.getValue()).as("%s", text.getKey()).isNotBlank();
            String shown = new MessageFormat((String) text.getValue(), Locale.forLanguageTag(language))
                    .format(new Object[] {2, 3});
            assertThat(shown).as("%s", text.getKey()).doesNotContain("{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void bundles_are_ascii_without_apostrophes(String language) throws IOException {
        try (InputStream in = open(language)) {
            String raw = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(raw.chars().allMatch(c -> c < 127)).isTrue();
        }
        assertThat(bundle(language).values()).noneMatch(text -> ((String) text).contains("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void patterns_of_times_are_patterns(String language) throws IOException {
        Properties bundle = bundle(language);
        LocalDateTime moment = LocalDateTime.of(2026, 3, 8, 9, 5);
        assertThat(moment.format(DateTimeFormatter.ofPattern(bundle.getProperty("fairshelf.admin.time.pattern.time"))))
                .contains("09", "05");
        assertThat(moment.format(DateTimeFormatter.ofPattern(bundle.getProperty("fairshelf.admin.time.pattern.day"))))
                .contains("8", "2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void special_characters_are_escaped_as_properties_escape_them(String language) throws IOException {
        try (InputStream in = open(language)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .matches("(?s)\\p{ASCII}*")
                    .doesNotContainPattern("\\\\(?!u[0-9a-f]{4}|[nt:=\\\\])");
        }
    }

    @Test
    void every_key_in_a_template_exists() throws IOException {
        assertThat(bundle("en").stringPropertyNames()).containsAll(keysInTemplates());
    }

    @Test
    void every_hook_and_every_refusal_has_its_words() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Hook hook : Hook.values()) {
            keys.add("fairshelf.admin.today.connection." + hook.name().toLowerCase(Locale.ROOT) + ".name");
            keys.add("fairshelf.admin.today.connection." + hook.name().toLowerCase(Locale.ROOT) + ".meaning");
        }
        for (Refusal.Reason reason : Refusal.Reason.values()) {
            keys.add("fairshelf.admin.refusal." + reason.word() + ".title");
            keys.add("fairshelf.admin.refusal." + reason.word() + ".text");
        }
        assertThat(bundle("en").stringPropertyNames()).containsAll(keys);
    }

    @Test
    void everything_that_the_checklist_can_say_has_its_words() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Status status : Status.values()) {
            keys.add("fairshelf.admin.checklist.status." + status.word());
        }
        for (Workflow workflow : Workflow.values()) {
            keys.add("fairshelf.admin.checklist.workflow." + workflow.word());
        }
        for (Cadence cadence : Cadence.values()) {
            keys.add("fairshelf.admin.checklist.cadence." + cadence.word());
        }
        for (Finding.Outcome outcome : Finding.Outcome.values()) {
            keys.add("fairshelf.admin.checklist.finding." + outcome.word());
        }
        for (Change.Field field : Change.Field.values()) {
            keys.add("fairshelf.admin.checklist.history." + field.word());
        }
        assertThat(bundle("en").stringPropertyNames()).containsAll(keys);
    }

    private static Set<String> keysInTemplates() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                Matcher matcher = KEY_IN_TEMPLATE.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        assertThat(keys).isNotEmpty();
        return keys;
    }

    private static Map<String, Set<String>> argumentsByKey(Properties bundle) {
        Map<String, Set<String>> result = new TreeMap<>();
        for (String key : bundle.stringPropertyNames()) {
            Set<String> arguments = new TreeSet<>();
            Matcher matcher = ARGUMENT.matcher(bundle.getProperty(key));
            while (matcher.find()) {
                arguments.add(matcher.group(1));
            }
            result.put(key, arguments);
        }
        return result;
    }

    private static Properties bundle(String language) throws IOException {
        Properties bundle = new Properties();
        try (InputStream in = open(language)) {
            bundle.load(in);
        }
        return bundle;
    }

    private static InputStream open(String language) {
        InputStream in =
                MessageBundlesTest.class.getResourceAsStream("/messages/FairshelfAdmin_" + language + ".properties");
        assertThat(in).isNotNull();
        return in;
    }
}
