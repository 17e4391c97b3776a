package org.fairshelf.broadleaf.v31;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.common.util.NamedList;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.search.dao.FieldDao;
import org.broadleafcommerce.core.search.domain.Field;
import org.broadleafcommerce.core.search.domain.solr.FieldType;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.broadleafcommerce.core.search.service.solr.SolrHelperService;
import org.broadleafcommerce.core.search.service.solr.SolrIndexService;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What the shop's index is asked about a product, and what is made of its answer. */
class SolrSimilarProductsTest {

    private static final String MATERIAL = "material_s";

    private final SolrIndexService index = mock(SolrIndexService.class);
    private final SolrHelperService names = mock(SolrHelperService.class);
    private final FieldDao fields = mock(FieldDao.class);
    private final Product product = mock(Product.class);
    private final SolrInputDocument document = new SolrInputDocument();
    private final Server server = new Server();
    private final SolrSimilarProducts similar = new SolrSimilarProducts(
            bean("index", SolrIndexService.class, index),
            bean("names", SolrHelperService.class, names),
            bean("fields", FieldDao.class, fields));

    @BeforeEach
    void begin() {
        SolrContext.setPrimaryServer(server);
        Field material = field(FieldType.STRING);
        Field price = field(FieldType.PRICE);
        when(fields.readAllProductFields()).thenReturn(Arrays.asList(material, price));
        when(names.getPropertyNameForFieldFacet(material, "")).thenReturn(MATERIAL);
        when(names.getPropertyNameForFieldFacet(price, "")).thenReturn("price_p");
        when(names.getProductIdFieldName()).thenReturn("productId");
        when(names.getNamespaceFieldName()).thenReturn("namespace");
        when(names.getCurrentNamespace()).thenReturn("d");
        when(names.getExplicitCategoryFieldName()).thenReturn("explicitCategory");
        when(names.getProductId(anyLong())).thenAnswer(call -> call.getArgument(0));
        when(product.getId()).thenReturn(5L);
        when(index.buildDocument(any(), any(), any())).thenReturn(document);
    }

    @AfterEach
    void end() {
        SolrContext.setPrimaryServer(null);
    }

    @Test
    void asks_for_what_shares_categories_and_filters_and_never_for_itself() throws Exception {
        document.addField("explicitCategory", 3L);
        document.addField(MATERIAL, "oak");
        document.addField("en_" + MATERIAL, "oak");
        document.addField("price_p", "12.00");
        document.addField("name_t", "Oak board");
        server.finds(8L, 7L);

        assertThat(similar.like(product, 12).call()).containsExactly(8L, 7L);

        assertThat(server.asked("q"))
                .containsExactly("explicitCategory:\"3\"^3 OR material_s:\"oak\" OR en_material_s:\"oak\"");
        assertThat(server.asked("fq")).containsExactlyInAnyOrder("namespace:\"d\"", "-productId:\"5\"");
        assertThat(server.asked("rows")).containsExactly("12");
        assertThat(server.method).isEqualTo(SolrRequest.METHOD.POST);
    }

    @Test
    void values_are_taken_as_they_are_whatever_they_look_like() throws Exception {
        document.addField(MATERIAL, "oak\" OR *:* OR \"\\");

        similar.like(product, 12).call();

        assertThat(server.asked("q")).containsExactly("material_s:\"oak\\\" OR *:* OR \\\"\\\\\"");
    }

    @Test
    void values_that_are_missing_empty_or_huge_are_not_asked_for() throws Exception {
        document.addField("explicitCategory", null);
        document.addField(MATERIAL, "");
        document.addField(MATERIAL, "x".repeat(101));
        document.addField(MATERIAL, "oak");

        similar.like(product, 12).call();

        assertThat(server.asked("q")).containsExactly("material_s:\"oak\"");
    }

    @Test
    void of_any_number_of_values_only_so_many_are_asked_for() throws Exception {
        for (int i = 0; i < 5_000; i++) {
            document.addField(MATERIAL, "value-" + i);
        }

        similar.like(product, 12).call();

        assertThat(server.asked("q")[0].split(" OR ")).hasSize(64);
    }

    @Test
    void a_product_without_attributes_a_shop_that_does_not_index_it_or_has_no_index_asks_nothing() throws Exception {
        assertThat(similar.like(product, 12).call()).isEmpty();

        when(index.buildDocument(any(), any(), any())).thenReturn(null);
        assertThat(similar.like(product, 12).call()).isEmpty();

        document.addField(MATERIAL, "oak");
        when(index.buildDocument(any(), any(), any())).thenReturn(document);
        SolrContext.setPrimaryServer(null);
        assertThat(similar.like(product, 12).call()).isEmpty();
        assertThat(server.params).isNull();
    }

    @Test
    void ids_come_as_numbers_or_as_text_and_nonsense_is_left_out() throws Exception {
        document.addField(MATERIAL, "oak");
        server.finds("8", 7, -3L, "seven", null, "99999999999999999999");

        assertThat(similar.like(product, 12).call()).containsExactly(8L, 7L, -3L);
    }

    @Test
    void an_index_that_fails_says_so_when_it_is_asked_and_not_before() {
        document.addField(MATERIAL, "oak");
        server.broken = true;

        assertThatThrownBy(() -> similar.like(product, 12).call()).isInstanceOf(SolrServerException.class);
    }

    private Field field(FieldType type) {
        Field field = mock(Field.class);
        when(field.getFacetFieldType()).thenReturn(type);
        return field;
    }

    private static <T> PlatformBean<T> bean(String name, Class<T> type, T bean) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean(name, bean);
        PlatformBean<T> found = new PlatformBean<>(name, type);
        found.setBeanFactory(beans);
        return found;
    }

    /** Remembers what it was asked. */
    private static final class Server extends SolrServer {
        private static final long serialVersionUID = 1L;

        private final transient List<Object> ids = new ArrayList<>();
        private transient SolrParams params;
        private SolrRequest.METHOD method;
        private boolean broken;

        void finds(Object... found) {
            Collections.addAll(ids, found);
        }

        String[] asked(String name) {
            return params.getParams(name);
        }

        @Override
        public NamedList<Object> request(SolrRequest request) throws SolrServerException {
            params = request.getParams();
            method = request.getMethod();
            if (broken) {
                throw new SolrServerException("down");
            }
            SolrDocumentList found = new SolrDocumentList();
            for (Object id : ids) {
                SolrDocument each = new SolrDocument();
                each.setField("productId", id);
                found.add(each);
            }
            NamedList<Object> answer = new NamedList<>();
            answer.add("response", found);
            return answer;
        }

        @Override
        public void shutdown() {}
    }
}
