package org.fairshelf.sample.shop.past;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Invents people. Nobody is real: family names and streets are put together from syllables, only the cities exist, and
 * mail to {@code example.com} and {@code example.org} reaches nobody (RFC 2606). No two people have one address.
 */
final class People {
    private static final List<String> GERMAN_FIRST = list(
            "Alma", "Anneke", "Arne", "Ayla", "Beeke", "Bela", "Birte", "Carla", "Cem", "Clara", "Dario", "Dörte",
            "Eske", "Elif", "Emil", "Enno", "Fenja", "Finn", "Frieda", "Gesa", "Greta", "Hanna", "Hauke", "Henning",
            "Ida", "Inga", "Jana", "Jasper", "Joris", "Jule", "Kaya", "Kerstin", "Lale", "Lasse", "Leni", "Levin",
            "Lotte", "Malte", "Mareike", "Marit", "Mats", "Merle", "Mika", "Milan", "Nele", "Niklas", "Nora", "Oke",
            "Ole", "Paula", "Piet", "Rieke", "Ronja", "Ruben", "Selma", "Silke", "Sören", "Svea", "Tarek", "Thore",
            "Tilda", "Timo", "Ulla", "Wanda", "Wiebke", "Yara");
    private static final List<String> ENGLISH_FIRST = list(
            "Agnes",
            "Alasdair",
            "Anouk",
            "Astrid",
            "Bas",
            "Bram",
            "Bridget",
            "Camille",
            "Ciara",
            "Daan",
            "Edith",
            "Eilidh",
            "Elodie",
            "Esben",
            "Fleur",
            "Freya",
            "Gareth",
            "Hugo",
            "Imogen",
            "Isla",
            "Jesper",
            "Jonas",
            "Keira",
            "Lars",
            "Leonie",
            "Lies",
            "Linnea",
            "Lowen",
            "Maeve",
            "Margot",
            "Mathilde",
            "Mette",
            "Morag",
            "Nuala",
            "Oscar",
            "Owen",
            "Pernille",
            "Petra",
            "Rasmus",
            "Rhona",
            "Roisin",
            "Rune",
            "Sanne",
            "Signe",
            "Stellan",
            "Thea",
            "Tomas",
            "Una",
            "Wout",
            "Yves");
    private static final List<String> GERMAN_LAST_START = list(
            "Moor", "Hasel", "See", "Wiesen", "Torf", "Erlen", "Deich", "Heide", "Schilf", "Birken", "Kranich",
            "Reiher", "Marsch", "Priel", "Ginster", "Dorn", "Watten", "Ried", "Silber", "Halm");
    private static final List<String> GERMAN_LAST_END = list(
            "kamp", "brink", "grund", "horst", "holm", "rode", "lund", "stedt", "büttel", "moser", "wart", "egger");
    private static final List<String> ENGLISH_LAST_START = list(
            "Fen", "Tide", "Alder", "Brack", "Heron", "Salt", "Reed", "Moss", "Wren", "Thistle", "Larch", "Sedge",
            "Curlew", "Bramble", "Teasel", "Plover");
    private static final List<String> ENGLISH_LAST_END =
            list("hollow", "worth", "combe", "wick", "mere", "stead", "brook", "shaw", "garth", "thorne");
    private static final List<String> GERMAN_STREETS = list(
            "Kranichgasse",
            "Prielpfad",
            "Strandhaferweg",
            "Torfkahnweg",
            "Alte Salzstiege",
            "Binsenallee",
            "Queller Weg",
            "Austernfischerring",
            "Schilfrohrstraße",
            "Am Wattgarten",
            "Reusenweg",
            "Wollgrasweg",
            "Seeschwalbenstieg",
            "Am Halligbrunnen",
            "Bernsteintwiete",
            "Sanddornzeile");

    private static final List<Place> PLACES = Collections.unmodifiableList(Arrays.asList(
            place("DE", "Berlin", "10115", 9),
            place("DE", "Hamburg", "20095", 9),
            place("DE", "München", "80331", 5),
            place("DE", "Köln", "50667", 5),
            place("DE", "Leipzig", "04109", 5),
            place("DE", "Dresden", "01067", 3),
            place("DE", "Bremen", "28195", 4),
            place("DE", "Kiel", "24103", 4),
            place("DE", "Lübeck", "23552", 3),
            place("DE", "Münster", "48143", 3),
            place("DE", "Freiburg im Breisgau", "79098", 3),
            place("DE", "Göttingen", "37073", 2),
            place("DE", "Erfurt", "99084", 2),
            place("DE", "Rostock", "18055", 2),
            place("DE", "Oldenburg", "26122", 2),
            place("DE", "Heidelberg", "69117", 2),
            place("DE", "Nürnberg", "90402", 2),
            place("DE", "Hannover", "30159", 3),
            place("DE", "Stuttgart", "70173", 3),
            place("DE", "Husum", "25813", 2),
            place("AT", "Wien", "1070", 5),
            place("AT", "Graz", "8010", 2),
            place("AT", "Salzburg", "5020", 1),
            place("AT", "Innsbruck", "6020", 1),
            place("NL", "Utrecht", "3511 AB", 3, "Rietzangerlaan", "Zeekraalstraat", "Wilgenkatjeshof"),
            place("NL", "Groningen", "9711 AB", 3, "Lepelaarpad", "Zeekraalstraat", "Waddenkruidhof"),
            place("BE", "Gent", "9000", 2, "Zilverschoonstraat", "Rietgorslaan"),
            place("BE", "Antwerpen", "2000", 2, "Lamsoorstraat", "Rietgorslaan"),
            place("LU", "Luxembourg", "1118", 1, "Rue des Roitelets", "Rue du Jonc Fleuri"),
            place("DK", "Aarhus", "8000", 3, "Strandaksvænget", "Hedelyngstien", "Marehalmvej"),
            place("DK", "Odense", "5000", 2, "Engtrolden", "Marehalmvej", "Tagrørsstræde"),
            place("FR", "Strasbourg", "67000", 2, "Rue des Hérons Cendrés", "Allée de la Salicorne"),
            place("FR", "Nantes", "44000", 2, "Rue de la Salicorne", "Quai des Aigrettes")));

    private final Dice dice;
    private final Set<String> mailboxes = new HashSet<>();

    People(Dice dice) {
        this.dice = dice;
    }

    /** Somebody new. */
    Person next() {
        Place place = dice.oneOf(PLACES, each -> each.share);
        boolean german = place.germanSpoken() ? dice.chance(0.9) : dice.chance(0.05);
        return named(
                dice.oneOf(german ? GERMAN_FIRST : ENGLISH_FIRST),
                german ? lastName(GERMAN_LAST_START, GERMAN_LAST_END) : lastName(ENGLISH_LAST_START, ENGLISH_LAST_END),
                german ? Locale.GERMAN : Locale.ENGLISH,
                place);
    }

    /** The one whose login stands on the start screen. */
    Person demo(String email) {
        mailboxes.add(email);
        return new Person(
                "Robin",
                "Saltmere",
                email,
                Locale.ENGLISH,
                new PostalAddress("Strandhaferweg 7", "24103", "Kiel", "DE"));
    }

    private String lastName(List<String> starts, List<String> ends) {
        return dice.oneOf(starts) + dice.oneOf(ends);
    }

    private Person named(String firstName, String lastName, Locale language, Place place) {
        String street = dice.oneOf(place.streets);
        int number = 1 + dice.below(80);
        String address = place.country.equals("FR") || place.country.equals("LU")
                ? number + " " + street
                : street + " " + number;
        return new Person(
                firstName,
                lastName,
                mailbox(firstName, lastName),
                language,
                new PostalAddress(address, place.postalCode, place.city, place.country));
    }

    private String mailbox(String firstName, String lastName) {
        String name = plain(firstName) + "." + plain(lastName);
        String host = dice.chance(0.6) ? "@example.com" : "@example.org";
        String mailbox = name + host;
        for (int number = 2; !mailboxes.add(mailbox); number++) {
            mailbox = name + number + host;
        }
        return mailbox;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }

    private static Place place(String country, String city, String postalCode, int share, String... streets) {
        return new Place(country, city, postalCode, share, streets.length == 0 ? GERMAN_STREETS : list(streets));
    }

    private static List<String> list(String... words) {
        return Collections.unmodifiableList(Arrays.asList(words));
    }

    /** A real city with streets that it does not have. */
    private static final class Place {
        final String country;
        final String city;
        final String postalCode;
        final int share;
        final List<String> streets;

        Place(String country, String city, String postalCode, int share, List<String> streets) {
            this.country = country;
            this.city = city;
            this.postalCode = postalCode;
            this.share = share;
            this.streets = streets;
        }

        boolean germanSpoken() {
            return country.equals("DE") || country.equals("AT");
        }
    }
}
