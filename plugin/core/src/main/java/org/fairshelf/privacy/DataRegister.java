package org.fairshelf.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tables of Fairshelf hold data about shoppers, for what and for how long (requirement C3). A test holds the changelog to it, another
 * one looks into these tables after a visit without a choice.
 */
public final class DataRegister {

    private static final String FILE = "register.properties";

    private final List<StoredTable> tables;

    private DataRegister(List<StoredTable> tables) {
        this.tables = Collections.unmodifiableList(tables);
    }

    /** The register of this version, read from the file beside this class. */
    public static DataRegister read() {
        Properties lines = new Properties();
        try (InputStream file = DataRegister.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The register of stored data is missing.");
            }
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<StoredTable> tables = new ArrayList<>();
        for (String name : new TreeSet<>(lines.stringPropertyNames())) {
            tables.add(table(name, lines.getProperty(name).trim().split("\\s+")));
        }
        return new DataRegister(tables);
    }

    /** All tables, by name. */
    public List<StoredTable> tables() {
        return tables;
    }

    private static StoredTable table(String name, String[] words) {
        if (words.length < 2) {
            throw new IllegalStateException("The register says too little about " + name + ".");
        }
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (int i = 2; i < words.length; i++) {
            String word = words[i];
            purposes.add(Purpose.of(word)
                    .orElseThrow(() -> new IllegalStateException(
                            "The register names no purpose '" + word + "' for " + name + ".")));
        }
        return new StoredTable(name, words[0].equals("shopper"), purposes, words[1]);
    }
}
