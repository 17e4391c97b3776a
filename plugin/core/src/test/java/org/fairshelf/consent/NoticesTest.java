package org.fairshelf.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairshelf.consent.Notice.Part;
import org.fairshelf.privacy.Purpose;
import org.junit.jupiter.api.Test;

class NoticesTest {

    /**
     * The SHA-256 of every notice that was ever shown. Consents refer to them: one that is here is never changed, and a new wording is a new
     * version with two more lines here.
     */
    private static final Map<String, String> RELEASED = Map.of(
            "1_en", "394421a18aa84e8439c5f44d1af7af113956be1039561d054e292c0a4a356ad6",
            "1_de", "e8e8db30b3ef7ace55921c1671b55fadb0759d0f608f6785b88a443dfa53c0e5");

    private static final List<String> LANGUAGES = List.of("en", "de");

    private final Notices notices = Notices.read();

    @Test
    void a_released_notice_is_what_it_was() {
        for (int version = 1; version <= Notices.CURRENT; version++) {
            for (String language : LANGUAGES) {
                assertThat(notice(version, language).wording())
                        .isEqualTo(new Wording(version, language, RELEASED.get(version + "_" + language)));
            }
        }
        assertThat(RELEASED).hasSize(Notices.CURRENT * LANGUAGES.size());
    }

    @Test
    void both_languages_say_the_same_things_and_nothing_that_is_not_shown() throws IOException {
        Set<String> expected = Purpose.asked().stream()
                .flatMap(purpose -> Stream.of(Part.values())
                        .map(part -> purpose.word() + "." + part.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        for (int version = 1; version <= Notices.CURRENT; version++) {
            for (String language : LANGUAGES) {
                assertThat(file(version, language).stringPropertyNames())
                        .as("notice %s in %s", version, language)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void nobody_reads_more_than_forty_words_about_a_purpose() {
        for (String language : LANGUAGES) {
            for (Purpose purpose : Purpose.asked()) {
                long words = Stream.of(Part.QUESTION, Part.BENEFIT, Part.DATA, Part.RETENTION)
                        .flatMap(part -> Stream.of(notice(Notices.CURRENT, language)
                                .text(purpose, part)
                                .split("\\s+")))
                        .count();
                assertThat(words).as("%s in %s", purpose.word(), language).isBetween(10L, 40L);
            }
        }
    }

    @Test
    void no_text_is_empty_or_the_same_in_both_languages() {
        for (Purpose purpose : Purpose.asked()) {
            for (Part part : Part.values()) {
                String english = notice(Notices.CURRENT, "en").text(purpose, part);
                String german = notice(Notices.CURRENT, "de").text(purpose, part);
                assertThat(english).isNotBlank().isNotEqualTo(german);
                assertThat(german).isNotBlank();
            }
        }
    }

    @Test
    void german_is_for_german_and_english_for_everybody_else() {
        assertThat(notices.current(Locale.GERMAN).language()).isEqualTo("de");
        assertThat(notices.current(Locale.forLanguageTag("de-AT")).language()).isEqualTo("de");
        assertThat(notices.current(Locale.UK).language()).isEqualTo("en");
        assertThat(notices.current(Locale.JAPAN).language()).isEqualTo("en");
        assertThat(notices.current(Locale.ROOT).language()).isEqualTo("en");
        assertThat(notices.current(Locale.GERMAN).version()).isEqualTo(Notices.CURRENT);
    }

    @Test
    void finds_only_what_was_shown() {
        assertThat(notices.find(1, "de")).isPresent();
        assertThat(notices.find(0, "de")).isEmpty();
        assertThat(notices.find(Notices.CURRENT + 1, "en")).isEmpty();
        assertThat(notices.find(1, "fr")).isEmpty();
        assertThat(notices.find(1, "")).isEmpty();
    }

    @Test
    void a_notice_with_a_gap_is_none() {
        Map<String, String> gap = Map.of("browsing.name", "Browsing history");

        assertThatIllegalStateException()
                .isThrownBy(() -> new Notice(9, "en", gap))
                .withMessage("Notice 9 (en) has no browsing.question.");
    }

    @Test
    void another_word_makes_another_hash() throws IOException {
        Map<String, String> texts = file(1, "en").stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, key -> "The same for all."));
        String before = new Notice(1, "en", texts).wording().hash();

        texts.put("email.retention", "The same for al.");

        assertThat(new Notice(1, "en", texts).wording().hash()).isNotEqualTo(before);
    }

    private Notice notice(int version, String language) {
        return notices.find(version, language).orElseThrow();
    }

    private static Properties file(int version, String language) throws IOException {
        Properties file = new Properties();
        try (InputStream in = Notices.class.getResourceAsStream("notice-" + version + "_" + language + ".properties")) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return file;
    }
}
