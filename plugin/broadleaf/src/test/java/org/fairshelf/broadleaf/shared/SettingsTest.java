package org.fairshelf.broadleaf.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.util.PropertyPlaceholderHelper;

class SettingsTest {

    @Test
    void uses_the_default_for_what_is_not_set() {
        Settings settings = Settings.of(Map.of("blank", "  "));

        assertThat(settings.text("absent", "otherwise")).isEqualTo("otherwise");
        assertThat(settings.text("blank", "otherwise")).isEqualTo("otherwise");
        assertThat(settings.number("absent", 7, 1, 9)).isEqualTo(7);
        assertThat(settings.duration("absent", Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({"150ms,150", "150,150", "20s,20000", "10 m,600000", "' 1s ',1000"})
    void reads_durations(String text, long millis) {
        assertThat(Settings.of(Map.of("a", text)).duration("a", Duration.ofDays(1)))
                .isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5ms", "soon", "5 h", "1.5s", "99999999999s"})
    void uses_the_default_for_durations_it_does_not_understand(String text) {
        assertThat(Settings.of(Map.of("a", text)).duration("a", Duration.ofSeconds(3)))
                .isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "many", "1.0"})
    void uses_the_default_for_numbers_out_of_range(String text) {
        assertThat(Settings.of(Map.of("a", text)).number("a", 7, 1, 9)).isEqualTo(7);
    }

    @Test
    void reads_the_placeholders_of_the_shop() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        PropertyPlaceholderHelper helper = new PropertyPlaceholderHelper("${", "}", ":", true);
        beans.addEmbeddedValueResolver(
                text -> helper.replacePlaceholders(text, name -> "fairshelf.schema".equals(name) ? "none" : null));

        assertThat(Settings.of(beans).text("fairshelf.schema", "auto")).isEqualTo("none");
        assertThat(Settings.of(beans).text("fairshelf.datasource", "webDS")).isEqualTo("webDS");
    }

    @Test
    void uses_defaults_in_a_shop_without_placeholders() {
        assertThat(Settings.of(new DefaultListableBeanFactory()).text("fairshelf.schema", "auto"))
                .isEqualTo("auto");
    }
}
