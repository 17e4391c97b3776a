package org.fairshelf.sample.shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {
    private static final String CATEGORY = """
            category:
              key: kitchen
              order: 1
              name: {en: "Kitchen", de: "Küche"}
              description: {en: "Pans.", de: "Pfannen."}
            products:
            """;
    private static final String PAN = """
              - key: pan
                name: {en: "Pan", de: "Pfanne"}
                summary: {en: "A pan.", de: "Eine Pfanne."}
                description: {en: "A good pan.", de: "Eine gute Pfanne."}
                price: 59.90
                stock: 27
                maker: Torvik
                attributes: {material: cast-iron, origin: sweden}
                option:
                  name: {en: "Size", de: "Größe"}
                  key: size
                  values:
                    - {key: d24, label: {en: "24 cm", de: "24 cm"}, surcharge: 0}
                    - {key: d28, label: {en: "28 cm", de: "28 cm"}, surcharge: 15.00}
                goesWith: [lid]
                seasons: [winter]
                repeatDays: 0
                popularity: 8
            """;
    private static final String LID = """
              - key: lid
                name: {en: "Lid", de: "Deckel"}
                summary: {en: "A lid.", de: "Ein Deckel."}
                description: {en: "A good lid.", de: "Ein guter Deckel."}
                price: 19
                stock: 0
                maker: Lumen & Co
                attributes: {}
                goesWith: []
                seasons: []
                repeatDays: 28
                popularity: 1
            """;

    @Test
    void theShopsOwnCatalogIsInOrder() {
        Catalog catalog = CatalogReader.ofTheShop();

        assertThat(catalog.categories())
                .extracting(CatalogCategory::key)
                .containsExactly("kitchen", "tea-and-coffee", "garden", "desk", "light-and-textiles", "outdoors");
        assertThat(catalog.products()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(catalog.products()).allSatisfy(product -> assertThat(product.goesWith())
                .allSatisfy(key -> assertThat(catalog.find(key)).isPresent()));
    }

    @Test
    void readsEverythingThatAFileSays() {
        CatalogProduct pan = read(CATEGORY + PAN + LID).product("pan");

        assertThat(pan.category()).isEqualTo("kitchen");
        assertThat(pan.url()).isEqualTo("/kitchen/pan");
        assertThat(pan.name().in(Locale.GERMANY)).isEqualTo("Pfanne");
        assertThat(pan.name().in(Locale.FRENCH)).isEqualTo("Pan");
        assertThat(pan.price()).isEqualTo(new BigDecimal("59.90"));
        assertThat(pan.stock()).isEqualTo(27);
        assertThat(pan.maker()).isEqualTo("Torvik");
        assertThat(pan.attributes()).containsExactly(Map.entry("material", "cast-iron"), Map.entry("origin", "sweden"));
        assertThat(pan.option()).hasValueSatisfying(option -> {
            assertThat(option.key()).isEqualTo("size");
            assertThat(option.values())
                    .extracting(ProductOption.Value::key, ProductOption.Value::surcharge)
                    .containsExactly(tuple("d24", new BigDecimal("0.00")), tuple("d28", new BigDecimal("15.00")));
        });
        assertThat(pan.goesWith()).containsExactly("lid");
        assertThat(pan.seasons()).containsExactly(Season.WINTER);
        assertThat(pan.popularity()).isEqualTo(8);
    }

    @Test
    void aProductWithoutOptionSeasonOrAttributesIsFine() {
        CatalogProduct lid = read(CATEGORY + PAN + LID).product("lid");

        assertThat(lid.option()).isEmpty();
        assertThat(lid.seasons()).isEmpty();
        assertThat(lid.attributes()).isEmpty();
        assertThat(lid.price()).isEqualTo(new BigDecimal("19.00"));
        assertThat(lid.repeatDays()).isEqualTo(28);
    }

    @Test
    void saysWhichProductNamesACompanionThatIsNotThere() {
        refuses(
                CATEGORY + PAN,
                "catalog/kitchen.yaml, product pan: goesWith names 'lid', which is not a product of the shop.");
    }

    @Test
    void saysWhichProductUsesAWordOutsideTheVocabulary() {
        refuses(
                CATEGORY + PAN.replace("cast-iron,", "gold,") + LID,
                "catalog/kitchen.yaml, product pan, attributes: material is 'gold', which is none of [oak, ");
        refuses(CATEGORY + PAN.replace("Torvik", "Acme") + LID, "product pan: maker is 'Acme', which is none of [");
        refuses(CATEGORY + PAN.replace("key: size", "key: mood") + LID, "product pan, option: key is 'mood'");
        refuses(CATEGORY + PAN.replace("[winter]", "[advent]") + LID, "product pan: seasons holds 'advent'");
    }

    @Test
    void saysWhichPriceIsNone() {
        refuses(CATEGORY + PAN.replace("59.90", "0") + LID, "product pan: price is 0, less than 0.01.");
        refuses(CATEGORY + PAN.replace("59.90", "59.999") + LID, "product pan: price is 59.999, an amount has at most");
        refuses(CATEGORY + PAN.replace("59.90", "cheap") + LID, "product pan: price is not an amount in euros but");
        refuses(CATEGORY + PAN.replace("15.00", "-1") + LID, "product pan, option, values no. 2: surcharge is -1");
    }

    @Test
    void saysWhichKeyIsUsedTwice() {
        refuses(
                CATEGORY + PAN + LID + LID,
                "catalog/kitchen.yaml, product lid: the key is already used in catalog/kitchen.yaml.");
        refuses(CATEGORY + PAN.replace("d28", "d24") + LID, "option, values no. 2: key is 'd24', as in another value");
        refuses(
                CATEGORY + PAN.replace("price: 59.90", "price: 1\n    price: 2") + LID,
                "not YAML: found duplicate key");
    }

    @Test
    void saysWhichKeyIsMisspeltOrMissing() {
        refuses(CATEGORY + PAN.replace("repeatDays", "repeatdays") + LID, "product pan: repeatDays is missing.");
        refuses(
                CATEGORY + PAN.replace("popularity: 8", "popularity: 8\n    colour: red") + LID,
                "product pan: the key 'colour' is not known here.");
        refuses(CATEGORY + PAN.replace(", de: \"Pfanne\"", "") + LID, "product pan, name: de is missing.");
    }

    @Test
    void saysWhichNumberIsOutOfRange() {
        refuses(CATEGORY + PAN.replace("stock: 27", "stock: 121") + LID, "product pan: stock is 121, allowed is 0 to");
        refuses(
                CATEGORY + PAN.replace("popularity: 8", "popularity: 11") + LID,
                "popularity is 11, allowed is 1 to 10.");
    }

    @Test
    void refusesAFileUnderTheNameOfAnotherCategory() {
        refuses(
                CATEGORY.replace("key: kitchen", "key: garden") + PAN + LID,
                "catalog/kitchen.yaml: the key of its category is 'garden', it must be that of the file.");
    }

    @Test
    void saysWhereAFileIsNotYaml() {
        refuses(CATEGORY + "  - key: [", "catalog/kitchen.yaml, line ");
        refuses("just a text", "catalog/kitchen.yaml: expected keys with values, found 'just a text'.");
        refuses("", "catalog/kitchen.yaml: expected keys with values, found nothing.");
    }

    @Test
    void everyWordOfTheVocabularyHasALabelInBothLanguages() throws IOException {
        for (String bundle : new String[] {"messages/catalog.properties", "messages/catalog_de.properties"}) {
            Properties labels = new Properties();
            try (Reader reader = new InputStreamReader(
                    CatalogReader.class.getClassLoader().getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
                labels.load(reader);
            }
            Vocabulary.ATTRIBUTES.forEach((attribute, words) -> {
                assertThat(labels.getProperty("attribute." + attribute))
                        .as(bundle)
                        .isNotBlank();
                assertThat(words).allSatisfy(word -> assertThat(labels.getProperty(attribute + "." + word))
                        .as(bundle)
                        .isNotBlank());
            });
        }
    }

    @Test
    void aMonthIsInOneSeason() {
        assertThat(Season.of(Month.MAY)).isEqualTo(Season.SPRING);
        assertThat(Season.of(Month.JUNE)).isEqualTo(Season.SUMMER);
        assertThat(Season.of(Month.NOVEMBER)).isEqualTo(Season.AUTUMN);
        assertThat(Season.of(Month.FEBRUARY)).isEqualTo(Season.WINTER);
    }

    private static Catalog read(String kitchen) {
        Map<String, Reader> files = new LinkedHashMap<>();
        files.put("catalog/kitchen.yaml", new StringReader(kitchen));
        return CatalogReader.read(files);
    }

    private static void refuses(String kitchen, String why) {
        assertThatThrownBy(() -> read(kitchen))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("catalog/kitchen.yaml")
                .hasMessageContaining(why);
    }
}
