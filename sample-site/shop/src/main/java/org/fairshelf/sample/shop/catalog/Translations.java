package org.fairshelf.sample.shop.catalog;

import javax.persistence.EntityManager;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.common.i18n.domain.Translation;
import org.broadleafcommerce.common.i18n.domain.TranslationImpl;

/** German texts beside the platform's English ones. */
final class Translations {
    private final EntityManager entities;

    Translations(EntityManager entities) {
        this.entities = entities;
    }

    void add(TranslatedEntity entity, String id, String field, String german) {
        Translation translation = new TranslationImpl();
        translation.setEntityType(entity);
        translation.setEntityId(id);
        translation.setFieldName(field);
        translation.setLocaleCode("de");
        translation.setTranslatedValue(german);
        entities.persist(translation);
    }
}
