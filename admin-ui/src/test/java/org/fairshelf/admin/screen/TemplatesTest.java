package org.fairshelf.admin.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/open_admin_style");

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_is_well_formed_without_inline_script_or_style(Path template) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(template.toFile());
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertThat(element.getTagName()).isNotIn("script", "style");
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                String attribute = element.getAttributes().item(j).getNodeName();
                assertThat(attribute)
                        .isNotEqualTo("style")
                        .doesNotStartWith("on")
                        .doesNotStartWith("th:on");
                // Unescaped text would let a reason or a login write markup.
                assertThat(attribute).isNotIn("th:utext", "th:style", "th:inline");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_label_and_description_points_to_something_on_the_page(Path template) throws Exception {
        String text = Files.readString(template);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(template.toFile());
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            for (String reference : List.of("for", "aria-labelledby", "aria-describedby")) {
                if (element.hasAttribute(reference)) {
                    assertThat(text).contains("id=\"" + element.getAttribute(reference) + "\"");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void all_styles_stay_below_our_own_class(Path style) throws IOException {
        String css = Files.readString(style).replaceAll("(?s)/\\*.*?\\*/", "");
        for (String rule : css.replaceAll("@media[^{]*\\{", "").split("\\}", -1)) {
            int brace = rule.indexOf('{');
            if (brace < 0) {
                continue;
            }
            for (String selector : rule.substring(0, brace).split(",", -1)) {
                assertThat(selector.trim()).matches("\\.fs( .*)?");
            }
        }
        assertThat(css).doesNotContain("http:").doesNotContain("https:").doesNotContain("@import");
    }

    @ParameterizedTest
    @MethodSource("styles")
    void every_style_sheet_is_loaded_and_every_loaded_one_is_there(Path style) throws IOException {
        String container = Files.readString(RESOURCES.resolve("templates/modules/fairshelfContainer.html"));
        assertThat(container).contains("fairshelf/" + style.getFileName());
        Matcher loaded = Pattern.compile("fairshelf/[a-z]+\\.css").matcher(container);
        while (loaded.find()) {
            assertThat(RESOURCES.resolve("css").resolve(loaded.group())).isRegularFile();
        }
    }

    /** Not the one for the platform's frame around our pages. */
    static List<Path> styles() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("css/fairshelf"))) {
            return files.filter(file -> !file.endsWith("frame.css")).sorted().collect(Collectors.toList());
        }
    }

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
