package org.fairshelf.sample.shop.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.persistence.EntityManager;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.search.domain.CategorySearchFacet;
import org.broadleafcommerce.core.search.domain.CategorySearchFacetImpl;
import org.broadleafcommerce.core.search.domain.Field;
import org.broadleafcommerce.core.search.domain.FieldEntity;
import org.broadleafcommerce.core.search.domain.FieldImpl;
import org.broadleafcommerce.core.search.domain.SearchFacet;
import org.broadleafcommerce.core.search.domain.SearchFacetImpl;
import org.broadleafcommerce.core.search.domain.SearchFacetRange;
import org.broadleafcommerce.core.search.domain.SearchFacetRangeImpl;
import org.broadleafcommerce.core.search.domain.solr.FieldType;
import org.jspecify.annotations.Nullable;

/** What can be searched, sorted and filtered; the abbreviations are the names in the shop's addresses. */
final class SearchFields {
    private static final String[] PRICE_STEPS = {"0", "15", "30", "60", "120"};

    private final EntityManager entities;

    SearchFields(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes the fields and gives the facets in the order in which every category shows them. */
    List<SearchFacet> write() {
        field("name", "defaultSku.name", true, FieldType.STRING, FieldType.TEXT);
        field("desc", "defaultSku.description", true, null, FieldType.TEXT);
        field("long", "defaultSku.longDescription", true, null, FieldType.TEXT);
        Field maker = field("maker", "productAttributes.maker", false, FieldType.STRING, FieldType.TEXT);
        Field material = field("material", "productAttributes.material", false, FieldType.STRING, FieldType.TEXT);
        Field colour = field("colour", "productAttributes.colour", false, FieldType.STRING, null);
        Field price = field("price", "defaultSku.price", false, FieldType.PRICE, null);
        List<SearchFacet> facets = new ArrayList<>();
        facets.add(facet(maker, "Maker", 1));
        facets.add(facet(material, "Material", 2));
        facets.add(facet(colour, "Colour", 3));
        SearchFacet prices = facet(price, "Price", 4);
        ranges(prices);
        facets.add(prices);
        return Collections.unmodifiableList(facets);
    }

    void show(List<SearchFacet> facets, Category category) {
        for (int i = 0; i < facets.size(); i++) {
            CategorySearchFacet shown = new CategorySearchFacetImpl();
            shown.setCategory(category);
            shown.setSearchFacet(facets.get(i));
            shown.setSequence(BigDecimal.valueOf(i + 1L));
            entities.persist(shown);
        }
    }

    private Field field(
            String abbreviation,
            String property,
            boolean translatable,
            @Nullable FieldType facet,
            @Nullable FieldType search) {
        Field field = new FieldImpl();
        field.setEntityType(FieldEntity.PRODUCT);
        field.setAbbreviation(abbreviation);
        field.setPropertyName(property);
        field.setTranslatable(translatable);
        field.setSearchable(search != null);
        if (search != null) {
            field.setSearchableFieldTypes(new ArrayList<>(Arrays.asList(search)));
        }
        if (facet != null) {
            field.setFacetFieldType(facet);
        }
        entities.persist(field);
        return field;
    }

    private SearchFacet facet(Field field, String label, int priority) {
        SearchFacet facet = new SearchFacetImpl();
        facet.setField(field);
        facet.setLabel(label);
        facet.setShowOnSearch(true);
        facet.setSearchDisplayPriority(priority);
        facet.setCanMultiselect(true);
        facet.setRequiresAllDependentFacets(false);
        entities.persist(facet);
        return facet;
    }

    private void ranges(SearchFacet prices) {
        for (int i = 0; i < PRICE_STEPS.length; i++) {
            SearchFacetRange range = new SearchFacetRangeImpl();
            range.setSearchFacet(prices);
            range.setMinValue(new BigDecimal(PRICE_STEPS[i]));
            if (i + 1 < PRICE_STEPS.length) {
                range.setMaxValue(new BigDecimal(PRICE_STEPS[i + 1]));
            }
            entities.persist(range);
        }
    }
}
