package org.fairshelf.sample.shop.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A product as the catalog files describe it. */
public final class CatalogProduct {
    private final String category;
    private final String key;
    private final LocalizedText name;
    private final LocalizedText summary;
    private final LocalizedText description;
    private final BigDecimal price;
    private final int stock;
    private final String maker;
    private final String picture;
    private final Map<String, String> attributes;
    private final @Nullable ProductOption option;
    private final List<String> goesWith;
    private final Set<Season> seasons;
    private final int repeatDays;
    private final int popularity;

    private CatalogProduct(Draft draft, String category, String key) {
        this.category = category;
        this.key = key;
        this.name = draft.name;
        this.summary = draft.summary;
        this.description = draft.description;
        this.price = draft.price;
        this.stock = draft.stock;
        this.maker = draft.maker;
        this.picture = draft.picture.isEmpty() ? "/img/catalog/" + key + ".svg" : draft.picture;
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(draft.attributes));
        this.option = draft.option;
        this.goesWith = Collections.unmodifiableList(new ArrayList<>(draft.goesWith));
        EnumSet<Season> inSeason = EnumSet.noneOf(Season.class);
        inSeason.addAll(draft.seasons);
        this.seasons = Collections.unmodifiableSet(inSeason);
        this.repeatDays = draft.repeatDays;
        this.popularity = draft.popularity;
    }

    /** Key of the category it is in. */
    public String category() {
        return category;
    }

    /** Unique in the shop. */
    public String key() {
        return key;
    }

    /** Its address in the shop, such as {@code /kitchen/oak-chopping-board}. */
    public String url() {
        return "/" + category + "/" + key;
    }

    public LocalizedText name() {
        return name;
    }

    public LocalizedText summary() {
        return summary;
    }

    public LocalizedText description() {
        return description;
    }

    /** Euros with two decimals, VAT included, before an option's surcharge. */
    public BigDecimal price() {
        return price;
    }

    public int stock() {
        return stock;
    }

    /** Empty if nobody knows. */
    public String maker() {
        return maker;
    }

    /** Its address in the shop. */
    public String picture() {
        return picture;
    }

    /** Word by attribute: {@code material}, {@code colour}, {@code origin}, each at most once and none required. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** What has to be chosen, if anything. */
    public Optional<ProductOption> option() {
        return Optional.ofNullable(option);
    }

    /** Keys of the products it is really bought together with. */
    public List<String> goesWith() {
        return goesWith;
    }

    /** When people buy it; empty for all year round. */
    public Set<Season> seasons() {
        return seasons;
    }

    /** After how many days it is typically used up and bought again; 0 for what lasts. */
    public int repeatDays() {
        return repeatDays;
    }

    /** From 1, seldom asked for, to 10. */
    public int popularity() {
        return popularity;
    }

    @Override
    public String toString() {
        return key;
    }

    /** What is noted about a product until it is put into a category; what is not said is empty. */
    public static final class Draft {
        private LocalizedText name = LocalizedText.of("", "");
        private LocalizedText summary = LocalizedText.of("", "");
        private LocalizedText description = LocalizedText.of("", "");
        private BigDecimal price = BigDecimal.ZERO;
        private int stock;
        private String maker = "";
        private String picture = "";
        private Map<String, String> attributes = Collections.emptyMap();
        private @Nullable ProductOption option;
        private List<String> goesWith = Collections.emptyList();
        private Set<Season> seasons = Collections.emptySet();
        private int repeatDays;
        private int popularity = 1;

        public Draft texts(LocalizedText newName, LocalizedText newSummary, LocalizedText newDescription) {
            name = newName;
            summary = newSummary;
            description = newDescription;
            return this;
        }

        public Draft sold(BigDecimal newPrice, int newStock, String newMaker) {
            price = newPrice;
            stock = newStock;
            maker = newMaker;
            return this;
        }

        /** Another picture than the one with the product's key as its name. */
        public Draft picture(String newPicture) {
            picture = newPicture;
            return this;
        }

        Draft attributes(Map<String, String> newAttributes) {
            attributes = newAttributes;
            return this;
        }

        Draft option(@Nullable ProductOption newOption) {
            option = newOption;
            return this;
        }

        public Draft demand(List<String> newGoesWith, Set<Season> newSeasons, int newRepeatDays, int newPopularity) {
            goesWith = newGoesWith;
            seasons = newSeasons;
            repeatDays = newRepeatDays;
            popularity = newPopularity;
            return this;
        }

        public CatalogProduct in(String category, String key) {
            return new CatalogProduct(this, category, key);
        }
    }
}
