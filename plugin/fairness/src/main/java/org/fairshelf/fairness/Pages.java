package org.fairshelf.fairness;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages to look at. No host but theirs is reached. */
record Pages(List<URI> addresses) {
    private static final Pattern ADDRESS = Pattern.compile("^(https?)://([^/?#]*)([^?#]*)", Pattern.CASE_INSENSITIVE);

    static Pages of(String... addresses) {
        if (addresses.length == 0) {
            throw new NotMeasured(
                    "No address was given. Give those of pages on which the shop asks, such as its first page.");
        }
        List<URI> all = new ArrayList<>();
        for (String address : addresses) {
            all.add(page(address));
        }
        return new Pages(List.copyOf(all));
    }

    private static URI page(String address) {
        try {
            URI page = new URI(address.trim());
            String scheme = page.getScheme() == null ? "" : page.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https"))
                    && page.getHost() != null
                    && page.getUserInfo() == null) {
                return page.getRawPath().isEmpty() ? page.resolve("/") : page;
            }
        } catch (URISyntaxException e) {
            // Said below, as of every address that is none.
        }
        throw new NotMeasured(
                "“" + printable(address) + "” is no address of a page. It should begin with http:// or https://"
                        + " and name a host, such as http://localhost:8080/.");
    }

    private static String printable(String address) {
        String line = address.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 100 ? line.substring(0, 100) + "…" : line;
    }

    /** The hosts of the pages, and those that are to be reached besides. */
    List<String> hosts(List<String> besides) {
        return List.copyOf(new TreeSet<>(Stream.concat(addresses.stream().map(URI::getHost), besides.stream())
                .toList()));
    }

    /** Whether an address, as the browser says it, belongs to one of the shops that were given. */
    boolean contain(String address) {
        return addresses.stream().anyMatch(page -> origin(page.toString()).equals(origin(address)));
    }

    private static String origin(String address) {
        String origin = part(address, 1) + "://" + part(address, 2);
        return origin.replaceFirst("^(http://.*):80$|^(https://.*):443$", "$1$2");
    }

    /** The host of an address as the browser says it, which {@link URI} may not understand. */
    static String host(String address) {
        return part(address, 2).replaceFirst(":\\d+$", "");
    }

    /** Its path, without what follows. */
    static String path(String address) {
        return part(address, 3);
    }

    private static String part(String address, int number) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.find() ? number == 3 ? parts.group(3) : parts.group(number).toLowerCase(Locale.ROOT) : "";
    }
}
