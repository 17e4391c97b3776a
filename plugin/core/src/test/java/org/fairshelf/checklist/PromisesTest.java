package org.fairshelf.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.fairshelf.checklist.Promise.Part;
import org.junit.jupiter.api.Test;

class PromisesTest {

    /** Areas and items in the exact words of the standard checklist. */
    private static final List<String> WORDS = List.of(
            "C1 Data Collection: Transparent privacy policy",
            "C2 Data Collection: Explicit consent for data collection",
            "C3 Data Collection: Data minimization practices",
            "C4 Data Usage: Data used for stated purposes only",
            "C5 Data Usage: Avoidance of manipulative personalization",
            "C6 Data Usage: Protection against bias and discrimination",
            "C7 Customer Control: Easy data access and modification",
            "C8 Customer Control: Clear opt-out mechanisms",
            "C9 Customer Control: Data deletion options",
            "C10 Automation: Ethical automation practices",
            "C11 Automation: Avoidance of intrusive automation",
            "C12 Automation: Human oversight of automated systems",
            "C13 Measurement: KPIs for personalization effectiveness",
            "C14 Measurement: Metrics for customer trust and privacy",
            "C15 Measurement: Regular review and adjustment");

    private final Promises promises = Promises.read();

    @Test
    void the_fifteen_items_stand_in_their_areas_word_for_word() {
        assertThat(promises.all().stream()
                        .map(promise -> promise.id() + " " + promise.area(Locale.ENGLISH) + ": "
                                + promise.text(Locale.ENGLISH, Part.ITEM)))
                .isEqualTo(WORDS);
    }

    @Test
    void every_text_is_there_in_both_languages_and_none_is_left_over() throws IOException {
        for (Promise promise : promises.all()) {
            assertThat(promise.area(Locale.GERMAN)).isNotBlank();
            for (Part part : Part.values()) {
                assertThat(promise.text(Locale.GERMAN, part))
                        .isNotBlank()
                        .isNotEqualTo(promise.text(Locale.ENGLISH, part));
            }
        }
        for (String language : List.of("en", "de")) {
            assertThat(texts(language)).hasSize(5 + 15 * Part.values().length);
        }
    }

    @Test
    void german_is_for_german_and_english_for_everybody_else() {
        Promise promise = promises.find("C7").orElseThrow();
        assertThat(promise.text(Locale.forLanguageTag("de-AT"), Part.ITEM))
                .isEqualTo(promise.text(Locale.GERMAN, Part.ITEM));
        assertThat(promise.text(Locale.FRENCH, Part.ITEM)).isEqualTo("Easy data access and modification");
    }

    @Test
    void each_is_reviewed_every_quarter_unless_people_say_otherwise() {
        assertThat(promises.all()).extracting(Promise::cadence).containsOnly(Cadence.QUARTERLY);
    }

    @Test
    void there_is_no_other_item() {
        for (String id : new String[] {"C0", "C16", "c1", "", "C1 ", null}) {
            assertThat(promises.find(id)).isEmpty();
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Promises.class.getResourceAsStream("checklist-1_" + language + ".properties")) {
            texts.load(in);
        }
        return texts;
    }
}
