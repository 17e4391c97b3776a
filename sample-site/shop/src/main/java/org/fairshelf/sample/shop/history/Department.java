package org.fairshelf.sample.shop.history;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.fairshelf.sample.shop.catalog.LocalizedText;

/**
 * The categories of a shop that was filled from a file. The file knows none: a product belongs to the first one that has a word of its name, and
 * to {@link #MORE} if none has.
 */
enum Department {
    CHRISTMAS(
            "Christmas",
            "Weihnachten",
            "For the tree, the table and the wait before.",
            "F\u00fcr den Baum, den Tisch und das Warten davor.",
            "christmas xmas advent santa reindeer snowman bauble noel snowflake nativity"),
    BAGS(
            "Bags",
            "Taschen",
            "To carry things in, large and small.",
            "Zum Tragen, gro\u00df und klein.",
            "bag handbag purse rucksack backpack satchel wallet shopper holdall tote"),
    JEWELLERY(
            "Jewellery",
            "Schmuck",
            "For the neck, the wrist and the hair.",
            "F\u00fcr Hals, Handgelenk und Haar.",
            "necklace necklac bracelet earring earrings ring brooch pendant charm hair bangle tiara diamante bead lariat anklet necklet"),
    LIGHT(
            "Candles and light",
            "Kerzen und Licht",
            "Candles, lanterns, lamps and what holds them.",
            "Kerzen, Laternen, Lampen und was sie h\u00e4lt.",
            "candle t-light tlight tealight lantern light lamp candlestick candelabra candleholder candlepot incense chandelier votive"),
    TOYS(
            "Play and craft",
            "Spielen und Basteln",
            "For children, and for whoever likes to make things.",
            "F\u00fcr Kinder und alle, die gern etwas machen.",
            "toy doll dolly game children childrens children's child's kids baby playing puzzle jigsaw skittles marbles dominoes ludo snakes"
                    + " crayon feltcraft knitting teddy soldier bingo yoyo skipping playhouse balloon spaceboy craft sewing painting"),
    PAPER(
            "Paper and cards",
            "Papier und Karten",
            "To write, wrap and stick.",
            "Zum Schreiben, Einpacken und Kleben.",
            "card wrap paper notebook pencil pen sticker envelope tissue tape journal calendar ribbon eraser rubber sketchbook ruler"
                    + " stationery organiser tag passport letter book album diary"),
    BAKING(
            "Kitchen and baking",
            "Kochen und Backen",
            "Tins, tools and aprons.",
            "Formen, Werkzeug und Sch\u00fcrzen.",
            "cake baking kitchen pantry jam recipe cookie biscuit measuring whisk oven apron cosy scales timer spice cutter cases mould jelly"
                    + " bread colander cookbook cook spoon peg"),
    TABLE(
            "At the table",
            "Zu Tisch",
            "Cups, plates, glasses and what goes beside them.",
            "Tassen, Teller, Gl\u00e4ser und was dazugeh\u00f6rt.",
            "mug cup plate bowl tea teapot glass goblet jug cutlery napkin doily saucer tumbler coaster placemat tray beaker egg dish coffee"
                    + " lunch picnic straw tankard wine dinner teacup platter bottle"),
    TEXTILES(
            "Cushions and textiles",
            "Kissen und Stoffe",
            "To sit on, to keep warm, to dry with.",
            "Zum Sitzen, W\u00e4rmen und Trocknen.",
            "cushion towel blanket throw quilt curtain cover doormat rug tablecloth warmer slipper scarf shawl glove bib fabric pouffe"),
    GARDEN(
            "Garden",
            "Garten",
            "For beds, balconies and birds.",
            "F\u00fcr Beet, Balkon und V\u00f6gel.",
            "garden plant planter watering pot seed bird birdhouse nesting herb parasol trellis gnome grow flowerpot feeder umbrella"),
    BOXES(
            "Boxes and hooks",
            "Kisten und Haken",
            "A place for everything.",
            "F\u00fcr alles ein Platz.",
            "box tin basket drawer cabinet storage hook hanger jar shelf rack suitcase crate trunk knob holder stand bin"),
    WALLS(
            "Walls and decoration",
            "Wand und Deko",
            "Signs, clocks, frames and garlands.",
            "Schilder, Uhren, Rahmen und Girlanden.",
            "sign clock frame mirror wall picture art bunting garland decoration hanging heart tile magnet canvas doorstop ornament wreath bell"
                    + " photo print thermometer flower butterfly mobile"),
    MORE("More", "Mehr", "What fits on no other shelf.", "Was in kein anderes Regal passt.", "");

    private final LocalizedText title;
    private final LocalizedText description;
    private final Set<String> words;

    Department(String english, String german, String englishDescription, String germanDescription, String words) {
        this.title = LocalizedText.of(english, german);
        this.description = LocalizedText.of(englishDescription, germanDescription);
        this.words = words.isEmpty() ? Collections.emptySet() : new HashSet<>(Arrays.asList(words.split(" ")));
    }

    /** By the words of a product's name. */
    static Department of(String name) {
        Set<String> said = new HashSet<>();
        for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z'-]+")) {
            said.add(word);
            if (word.endsWith("s")) {
                said.add(word.substring(0, word.length() - 1));
            }
            if (word.endsWith("es")) {
                said.add(word.substring(0, word.length() - 2));
            }
        }
        for (Department department : values()) {
            if (!Collections.disjoint(department.words, said)) {
                return department;
            }
        }
        return MORE;
    }

    /** Its address and its pictures are called so. */
    String key() {
        return title.english().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    LocalizedText title() {
        return title;
    }

    LocalizedText description() {
        return description;
    }
}
