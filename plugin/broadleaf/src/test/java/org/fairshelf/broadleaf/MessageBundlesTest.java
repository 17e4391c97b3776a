package org.fairshelf.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {

    @Test
    void english_and_german_have_the_same_texts() throws IOException {
        Properties english = bundle("en");
        Properties german = bundle("de");

        assertThat(english.stringPropertyNames()).isNotEmpty().isEqualTo(german.stringPropertyNames());
        english.forEach((key, text) -> {
            assertThat((String) text).as("English: %s", key).isNotBlank();
            assertThat(german.getProperty((String) key))
                    .as("German: %s", key)
                    .isNotBlank()
                    .isNotEqualTo(text);
        });
    }

    @Test
    void texts_are_in_ascii_because_shops_read_bundles_in_different_encodings() throws IOException {
        for (String language : new String[] {"en", "de"}) {
            try (InputStream in = stream(language)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .matches("(?s)\\p{ASCII}*");
            }
        }
    }

    private static Properties bundle(String language) throws IOException {
        Properties bundle = new Properties();
        try (InputStream in = stream(language)) {
            bundle.load(in);
        }
        return bundle;
    }

    private static InputStream stream(String language) {
        return MessageBundlesTest.class.getResourceAsStream("/messages/FairshelfMessages_" + language + ".properties");
    }
}
