package org.fairshelf.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairshelf.fairness.TestShop.Habit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** X14: what is said before a browser is opened. */
class FairnessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost:8080",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "ftp://shop/",
                "http://",
                "http:///x",
                "http://name:secret@shop/",
                "http://a b/",
                "data:text/html,x"
            })
    void only_addresses_of_pages_are_opened(String address) {
        assertThatThrownBy(() -> Fairness.of(address))
                .isInstanceOf(NotMeasured.class)
                .hasMessageContaining("no address of a page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a, EXCLUDE *", "", "https://fonts.example"})
    void a_host_is_a_name_and_no_pattern(String host) {
        assertThatThrownBy(() -> Fairness.of("http://127.0.0.1/").reaching(host))
                .isInstanceOf(NotMeasured.class)
                .hasMessageContaining("no name of a host");
    }

    @Test
    void a_page_belongs_to_the_shop_by_scheme_host_and_port() {
        Pages pages = Pages.of("http://shop.example/a", "https://Shop.example:443");

        assertThat(Stream.of("http://shop.example:80/b?c=|", "https://shop.example/"))
                .allMatch(pages::contain);
        assertThat(Stream.of(
                        "http://shop.example:8080/",
                        "https://shop.example.org/",
                        "https://shop.example@evil.example/",
                        "about:blank",
                        "data:text/html,x"))
                .noneMatch(pages::contain);
        assertThat(Pages.host("http://[::1]:8080/x")).isEqualTo("[::1]");
        assertThat(Pages.path("http://shop.example/a|b?c#d")).isEqualTo("/a|b");
    }

    @Test
    void a_browser_that_is_not_there_is_said() {
        assertThatThrownBy(() -> Fairness.of("http://127.0.0.1/")
                        .with(Path.of("/nowhere"))
                        .check())
                .isInstanceOf(NotMeasured.class)
                .hasMessage("There is no browser at /nowhere.");
    }

    @Test
    void a_command_that_cannot_be_understood_ends_with_2_and_says_how_it_is_meant() {
        assertThat(command()).startsWith("2 Give the addresses").contains("--allow NAME");
        assertThat(command("http://127.0.0.1/", "--allow")).startsWith("2 Something should follow --allow.");
        assertThat(command("http://127.0.0.1/", "--nonsense", "x")).startsWith("2 Unknown: --nonsense");
        assertThat(command("shop")).startsWith("2 “shop” is no address of a page.");
    }

    private static String command(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), Fairness::check, arguments);
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nothing_is_a_rule_that_no_theme_and_no_habit_breaks() {
        Set<Rule> broken = Stream.concat(
                        Arrays.stream(Theme.values()).map(Theme::broken),
                        Arrays.stream(Habit.values()).map(Habit::broken))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());

        assertThat(broken).containsExactlyInAnyOrder(Rule.values());
    }
}
