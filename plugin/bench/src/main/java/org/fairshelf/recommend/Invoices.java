package org.fairshelf.recommend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The invoices of the public file "Online Retail", oldest first, without what is no sale of a product. */
final class Invoices {

    private static final Pattern PRODUCT = Pattern.compile("\\d{5}[A-Za-z]*");

    /**
     * One invoice.
     *
     * @param customer empty for somebody unknown
     * @param products numbered as they first appear in the file
     */
    record Invoice(String number, String at, String customer, Set<Long> products) {}

    private Invoices() {}

    static List<Invoice> read(Path file) throws IOException {
        Map<String, Long> ids = new HashMap<>();
        Map<String, Invoice> invoices = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = cells(line);
                boolean sale = !cells.get(0).startsWith("C")
                        && PRODUCT.matcher(cells.get(1)).matches()
                        && Integer.parseInt(cells.get(3)) > 0
                        && Double.parseDouble(cells.get(5)) > 0;
                if (sale) {
                    invoices.computeIfAbsent(
                                    cells.get(0),
                                    number -> new Invoice(number, cells.get(4), cells.get(6), new LinkedHashSet<>()))
                            .products()
                            .add(ids.computeIfAbsent(cells.get(1), code -> (long) ids.size()));
                }
            }
        }
        List<Invoice> sorted = new ArrayList<>(invoices.values());
        sorted.sort(Comparator.comparing(Invoice::at).thenComparing(Invoice::number));
        return sorted;
    }

    /** The cells of a line; commas between quotes do not part them. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
