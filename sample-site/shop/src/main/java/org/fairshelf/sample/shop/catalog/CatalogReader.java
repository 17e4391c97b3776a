package org.fairshelf.sample.shop.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads the catalog files and checks them as a whole. What is wrong is said as a {@link CatalogException} with one
 * sentence that names the file and the product; nothing is repaired or left out silently.
 */
public final class CatalogReader {
    private static final List<String> CATEGORIES = Collections.unmodifiableList(
            Arrays.asList("kitchen", "tea-and-coffee", "garden", "desk", "light-and-textiles", "outdoors"));
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_SUMMARY_ENGLISH = 90;
    private static final int LONGEST_SUMMARY_GERMAN = 100;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int MOST_COMPANIONS = 4;

    private final ClassLoader loader;

    /** Reads {@code catalog/<category>.yaml} from the class path that this loader sees. */
    public CatalogReader(ClassLoader loader) {
        this.loader = loader;
    }

    /** The sample shop's catalog as its own class loader sees it. */
    public static Catalog ofTheShop() {
        return new CatalogReader(requireLoader()).read();
    }

    private static ClassLoader requireLoader() {
        ClassLoader loader = CatalogReader.class.getClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    /** Reads and checks all categories of the shop. */
    public Catalog read() {
        Map<String, Reader> files = new LinkedHashMap<>();
        for (String category : CATEGORIES) {
            String path = "catalog/" + category + ".yaml";
            InputStream stream = loader.getResourceAsStream(path);
            if (stream == null) {
                throw new CatalogException(path + ": the file is missing.");
            }
            files.put(path, new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return read(files);
    }

    /** Reads and checks the given files, name to content, and closes them. */
    static Catalog read(Map<String, Reader> files) {
        List<CatalogCategory> categories = new ArrayList<>();
        Map<String, String> fileOfProduct = new HashMap<>();
        Set<Integer> orders = new HashSet<>();
        for (Map.Entry<String, Reader> file : files.entrySet()) {
            String name = file.getKey();
            CatalogCategory category = category(name, parse(name, file.getValue()));
            if (!name.endsWith("/" + category.key() + ".yaml")) {
                throw new CatalogException(
                        name + ": the key of its category is '" + category.key() + "', it must be that of the file.");
            }
            if (!orders.add(category.order())) {
                throw new CatalogException(
                        name + ": order is " + category.order() + ", as in another file; orders must differ.");
            }
            for (CatalogProduct product : category.products()) {
                String other = fileOfProduct.put(product.key(), name);
                if (other != null) {
                    throw new CatalogException(
                            name + ", product " + product.key() + ": the key is already used in " + other + ".");
                }
            }
            categories.add(category);
        }
        checkCompanions(categories, fileOfProduct);
        categories.sort(Comparator.comparingInt(CatalogCategory::order));
        return new Catalog(categories);
    }

    private static @Nullable Object parse(String name, Reader file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader content = file) {
            return new Yaml(new SafeConstructor(options)).load(content);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new CatalogException(name + ", line " + line + ": not YAML: " + e.getProblem() + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static CatalogCategory category(String file, @Nullable Object yaml) {
        Entry root = Entry.of(file, yaml);
        Entry category = root.entry("category");
        String key = category.key("key");
        List<CatalogProduct> products = new ArrayList<>();
        for (Entry product : root.entries("products")) {
            products.add(product(file, key, product));
        }
        root.nothingElse();
        if (products.isEmpty()) {
            throw new CatalogException(file + ": products is empty.");
        }
        CatalogCategory result = new CatalogCategory(
                key,
                category.whole("order", 1, 99),
                category.localized("name", LONGEST_NAME, LONGEST_NAME),
                category.localized("description", LONGEST_DESCRIPTION, LONGEST_DESCRIPTION),
                products);
        category.nothingElse();
        return result;
    }

    private static CatalogProduct product(String file, String category, Entry unnamed) {
        String key = unnamed.key("key");
        Entry entry = unnamed.at(file + ", product " + key);
        entry.key("key");
        CatalogProduct product = new CatalogProduct.Draft()
                .texts(
                        entry.localized("name", LONGEST_NAME, LONGEST_NAME),
                        entry.localized("summary", LONGEST_SUMMARY_ENGLISH, LONGEST_SUMMARY_GERMAN),
                        entry.localized("description", LONGEST_DESCRIPTION, LONGEST_DESCRIPTION))
                .sold(entry.euros("price", CENT), entry.whole("stock", 0, 120), entry.oneOf("maker", Vocabulary.MAKERS))
                .attributes(attributes(entry.entry("attributes")))
                .option(entry.has("option") ? option(entry.entry("option")) : null)
                .demand(
                        companions(key, entry),
                        seasons(entry),
                        entry.whole("repeatDays", 0, 730),
                        entry.whole("popularity", 1, 10))
                .in(category, key);
        entry.nothingElse();
        return product;
    }

    private static Map<String, String> attributes(Entry entry) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, Set<String>> known : Vocabulary.ATTRIBUTES.entrySet()) {
            if (entry.has(known.getKey())) {
                attributes.put(known.getKey(), entry.oneOf(known.getKey(), known.getValue()));
            }
        }
        entry.nothingElse();
        return attributes;
    }

    private static ProductOption option(Entry entry) {
        List<ProductOption.Value> values = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Entry value : entry.entries("values")) {
            String key = value.key("key");
            if (!keys.add(key)) {
                throw value.wrong("key", "is '" + key + "', as in another value of the option");
            }
            values.add(new ProductOption.Value(
                    key,
                    value.localized("label", LONGEST_LABEL, LONGEST_LABEL),
                    value.euros("surcharge", BigDecimal.ZERO)));
            value.nothingElse();
        }
        if (values.size() < 2) {
            throw entry.wrong("values", "leave nothing to choose, there must be two or more");
        }
        ProductOption option = new ProductOption(
                entry.oneOf("key", Vocabulary.OPTIONS), entry.localized("name", LONGEST_NAME, LONGEST_NAME), values);
        entry.nothingElse();
        return option;
    }

    private static List<String> companions(String key, Entry entry) {
        List<String> companions = entry.texts("goesWith");
        if (companions.contains(key)) {
            throw entry.wrong("goesWith", "names the product itself");
        }
        if (companions.size() > MOST_COMPANIONS) {
            throw entry.wrong("goesWith", "has " + companions.size() + " keys, at most " + MOST_COMPANIONS + " fit");
        }
        return companions;
    }

    private static Set<Season> seasons(Entry entry) {
        Set<Season> seasons = EnumSet.noneOf(Season.class);
        for (String word : entry.texts("seasons")) {
            boolean found = false;
            for (Season season : Season.values()) {
                if (season.word().equals(word)) {
                    seasons.add(season);
                    found = true;
                }
            }
            if (!found) {
                throw entry.wrong("seasons", "holds '" + word + "', which is none of spring, summer, autumn, winter");
            }
        }
        return seasons;
    }

    private static void checkCompanions(List<CatalogCategory> categories, Map<String, String> fileOfProduct) {
        for (CatalogCategory category : categories) {
            for (CatalogProduct product : category.products()) {
                for (String companion : product.goesWith()) {
                    if (!fileOfProduct.containsKey(companion)) {
                        throw new CatalogException(fileOfProduct.get(product.key()) + ", product " + product.key()
                                + ": goesWith names '" + companion + "', which is not a product of the shop.");
                    }
                }
            }
        }
    }
}
