package org.fairshelf.sample.shop.history;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Codes of countries (ISO 3166) by the names that files call them. */
final class Lands {
    /** Where the sample shop is. */
    private static final String HOME = "DE";

    private final Map<String, String> codes = new HashMap<>();
    private final String commonest;

    private Lands(History history) {
        for (String code : Locale.getISOCountries()) {
            codes.put(new Locale("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        codes.put("eire", "IE");
        codes.put("usa", "US");
        codes.put("uk", "GB");
        codes.put("england", "GB");
        codes.put("great britain", "GB");
        codes.put("rsa", "ZA");
        codes.put("hong kong", "HK");
        codes.put("czech republic", "CZ");
        codes.put("korea", "KR");
        codes.put("turkey", "TR");
        codes.put("macedonia", "MK");
        Map<String, Integer> counts = new HashMap<>();
        String best = HOME;
        for (int invoice = 0; invoice < history.invoices(); invoice++) {
            String code = codes.get(history.countryOf(invoice).toLowerCase(Locale.ROOT));
            if (code != null && counts.merge(code, 1, Integer::sum) > counts.getOrDefault(best, 0)) {
                best = code;
            }
        }
        this.commonest = best;
    }

    static Lands of(History history) {
        return new Lands(history);
    }

    /**
     * An address needs a country: for what is none, such as the Channel Islands, which are two, or Unspecified, it is the one of most orders, as
     * made up as the street.
     */
    String code(String name) {
        return codes.getOrDefault(name.toLowerCase(Locale.ROOT), commonest);
    }
}
