package org.fairshelf.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The default checklist of this version of Fairshelf: fifteen promises in five areas, in English and German. Immutable. */
public final class Promises {

    /** The version of the checklist. Another set of promises is another file; what people said about an item stays with its id. */
    public static final int CURRENT = 1;

    private final List<Promise> all;

    private Promises(List<Promise> all) {
        this.all = Collections.unmodifiableList(all);
    }

    /** Reads the files beside this class. */
    public static Promises read() {
        Properties list = file("checklist-" + CURRENT + ".properties");
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (String language : new String[] {"en", "de"}) {
            Map<String, String> words = new HashMap<>();
            Properties file = file("checklist-" + CURRENT + "_" + language + ".properties");
            file.stringPropertyNames()
                    .forEach(key -> words.put(key, file.getProperty(key).trim()));
            texts.put(language, words);
        }
        List<Promise> all = new ArrayList<>();
        for (String id : list.getProperty("items", "").trim().split("\\s+")) {
            String[] areaAndCadence = list.getProperty(id, "").trim().split("\\s+");
            if (areaAndCadence.length != 2) {
                throw new IllegalStateException("The checklist does not say where " + id + " belongs.");
            }
            Cadence cadence = Cadence.of(areaAndCadence[1])
                    .orElseThrow(() -> new IllegalStateException(id + " has no cadence: " + areaAndCadence[1]));
            all.add(new Promise(id, areaAndCadence[0], cadence, texts));
        }
        return new Promises(all);
    }

    /** In the order of the checklist; those of an area stand together. */
    public List<Promise> all() {
        return all;
    }

    /** By its id; empty for null and for everything that is none. */
    public Optional<Promise> find(@Nullable String id) {
        return all.stream().filter(promise -> promise.id().equals(id)).findFirst();
    }

    private static Properties file(String name) {
        Properties file = new Properties();
        try (InputStream in = Promises.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing.");
            }
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
