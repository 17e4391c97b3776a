package org.fairshelf.broadleaf.v31;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.util.ClientUtils;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.search.dao.FieldDao;
import org.broadleafcommerce.core.search.domain.Field;
import org.broadleafcommerce.core.search.domain.solr.FieldType;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.broadleafcommerce.core.search.service.solr.SolrHelperService;
import org.broadleafcommerce.core.search.service.solr.SolrIndexService;
import org.fairshelf.broadleaf.recommend.SimilarProducts;
import org.fairshelf.broadleaf.shared.PlatformBean;

/**
 * Asks the platform's index for products that share categories and filters with one. What the platform itself would write into the index about
 * the product is what is asked for, so that every attribute by which shoppers can filter counts, and a rare one more than a common one.
 */
public final class SolrSimilarProducts implements SimilarProducts {

    /** A category says more than a colour. */
    private static final int CATEGORY_BOOST = 3;

    private static final Pattern ID = Pattern.compile("-?\\d{1,18}");
    private static final int MOST_CLAUSES = 64;
    private static final int MOST_TEXT = 100;

    private final PlatformBean<SolrIndexService> index;
    private final PlatformBean<SolrHelperService> names;
    private final PlatformBean<FieldDao> fields;

    /** Asks nothing yet. */
    public SolrSimilarProducts(
            PlatformBean<SolrIndexService> index,
            PlatformBean<SolrHelperService> names,
            PlatformBean<FieldDao> fields) {
        this.index = index;
        this.names = names;
        this.fields = fields;
    }

    @Override
    public Callable<List<Long>> like(Product product, int most) {
        SolrServer server = SolrContext.getServer();
        List<String> clauses = server == null ? Collections.emptyList() : clauses(product);
        if (server == null || clauses.isEmpty()) {
            return Collections::emptyList;
        }
        SolrHelperService name = names.get();
        String id = name.getProductIdFieldName();
        SolrQuery query = new SolrQuery(String.join(" OR ", clauses));
        query.addFilterQuery(name.getNamespaceFieldName() + ":" + quoted(name.getCurrentNamespace()));
        query.addFilterQuery("-" + id + ":" + quoted(String.valueOf(name.getProductId(product.getId()))));
        query.setFields(id);
        query.setRows(most);
        query.addSort("score", SolrQuery.ORDER.desc);
        query.addSort(id, SolrQuery.ORDER.asc);
        return () -> {
            List<Long> found = new ArrayList<>();
            // In the body: so many attributes need not fit into an address.
            for (SolrDocument document :
                    server.query(query, SolrRequest.METHOD.POST).getResults()) {
                // A number or a text, as the shop's index declares it.
                String value = String.valueOf(document.getFieldValue(id));
                if (ID.matcher(value).matches()) {
                    found.add(Long.valueOf(value));
                }
            }
            return found;
        };
    }

    private List<String> clauses(Product product) {
        List<Field> facets = new ArrayList<>();
        Set<String> suffixes = new HashSet<>();
        for (Field field : fields.get().readAllProductFields()) {
            if (isWord(field.getFacetFieldType())) {
                facets.add(field);
                suffixes.add(names.get().getPropertyNameForFieldFacet(field, ""));
            }
        }
        SolrInputDocument document =
                index.get().buildDocument(product, facets, index.get().getAllLocales());
        List<String> clauses = new ArrayList<>();
        if (document == null) {
            return clauses;
        }
        String category = names.get().getExplicitCategoryFieldName();
        for (String field : document.getFieldNames()) {
            boolean facet = suffixes.stream().anyMatch(suffix -> field.equals(suffix) || field.endsWith("_" + suffix));
            if (field.equals(category) || facet) {
                String boost = field.equals(category) ? "^" + CATEGORY_BOOST : "";
                // Null where the platform has written that there is none.
                Collection<Object> values = document.getFieldValues(field);
                (values == null ? Collections.<Object>emptyList() : values)
                        .stream()
                                .map(String::valueOf)
                                .filter(value -> !value.isEmpty() && value.length() <= MOST_TEXT)
                                .map(value -> ClientUtils.escapeQueryChars(field) + ":" + quoted(value) + boost)
                                .limit((long) MOST_CLAUSES - clauses.size())
                                .forEach(clauses::add);
            }
        }
        return clauses;
    }

    /** Words can be shared by products; numbers such as prices only by chance. */
    private static boolean isWord(FieldType type) {
        return FieldType.STRING.equals(type) || FieldType.STRINGS.equals(type) || FieldType.BOOLEAN.equals(type);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
