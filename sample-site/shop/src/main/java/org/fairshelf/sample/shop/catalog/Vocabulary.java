package org.fairshelf.sample.shop.catalog;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words that the catalog files may use. Each word of an attribute has its label in the message bundle
 * {@code messages/catalog} under {@code attribute.word}.
 */
final class Vocabulary {
    static final Set<String> MAKERS = words(
            "Torvik",
            "Ebbe",
            "Halm",
            "Kestrel Works",
            "Nordlys",
            "Seefeld",
            "Briar",
            "Fenwick Pottery",
            "Lumen & Co",
            "Quay");
    static final Set<String> OPTIONS = words("size", "colour", "grind", "weight");
    static final Map<String, Set<String>> ATTRIBUTES = attributes();

    private Vocabulary() {}

    private static Map<String, Set<String>> attributes() {
        Map<String, Set<String>> attributes = new LinkedHashMap<>();
        attributes.put(
                "material",
                words(
                        "oak",
                        "walnut",
                        "beech",
                        "steel",
                        "cast-iron",
                        "brass",
                        "copper",
                        "enamel",
                        "stoneware",
                        "porcelain",
                        "glass",
                        "linen",
                        "cotton",
                        "wool",
                        "leather",
                        "paper",
                        "beeswax",
                        "terracotta",
                        "hemp",
                        "cork",
                        "leaf",
                        "bean",
                        "seed"));
        attributes.put(
                "colour",
                words("natural", "white", "black", "grey", "blue", "green", "yellow", "red", "terracotta", "brown"));
        attributes.put(
                "origin",
                words(
                        "denmark",
                        "germany",
                        "portugal",
                        "sweden",
                        "england",
                        "france",
                        "italy",
                        "poland",
                        "japan",
                        "india"));
        return Collections.unmodifiableMap(attributes);
    }

    private static Set<String> words(String... words) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(words)));
    }
}
