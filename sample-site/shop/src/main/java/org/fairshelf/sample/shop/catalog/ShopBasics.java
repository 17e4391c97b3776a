package org.fairshelf.sample.shop.catalog;

import java.math.BigDecimal;
import java.util.Collections;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOptionImpl;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.openadmin.server.security.domain.AdminRoleImpl;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.CountryImpl;
import org.broadleafcommerce.profile.core.domain.Role;
import org.broadleafcommerce.profile.core.domain.RoleImpl;
import org.springframework.security.authentication.encoding.PasswordEncoder;

/** What any Broadleaf shop needs before it has products: languages, currency, countries, roles, delivery, and people for the admin. */
final class ShopBasics {
    private static final String[][] COUNTRIES = {
        {"DE", "Germany"},
        {"AT", "Austria"},
        {"NL", "Netherlands"},
        {"BE", "Belgium"},
        {"LU", "Luxembourg"},
        {"DK", "Denmark"},
        {"FR", "France"}
    };
    /** Row ids of ROLE_ADMIN and ROLE_CUSTOMER_SERVICE_REP in the platform's own seed. */
    private static final long PLATFORM_ADMIN_ROLE = -1;

    private static final long PLATFORM_SERVICE_ROLE = -4;

    private final EntityManager entities;
    private final PasswordEncoder passwords;

    ShopBasics(EntityManager entities, PasswordEncoder passwords) {
        this.entities = entities;
        this.passwords = passwords;
    }

    void write() {
        BroadleafCurrency euro = euro();
        locale("en", "English", true, euro);
        locale("de", "Deutsch", false, euro);
        for (String[] country : COUNTRIES) {
            country(country[0], country[1]);
        }
        Role user = new RoleImpl();
        user.setRoleName("ROLE_USER");
        entities.persist(user);
        delivery(euro);
        adminUser("Merchant", "admin", "merchant@example.com", PLATFORM_ADMIN_ROLE);
        adminUser("Customer service", "service", "service@example.com", PLATFORM_SERVICE_ROLE);
    }

    private BroadleafCurrency euro() {
        BroadleafCurrency euro = new BroadleafCurrencyImpl();
        euro.setCurrencyCode("EUR");
        euro.setFriendlyName("Euro");
        euro.setDefaultFlag(true);
        entities.persist(euro);
        return euro;
    }

    private void locale(String code, String name, boolean first, BroadleafCurrency currency) {
        Locale locale = new LocaleImpl();
        locale.setLocaleCode(code);
        locale.setFriendlyName(name);
        locale.setDefaultFlag(first);
        locale.setDefaultCurrency(currency);
        locale.setUseCountryInSearchIndex(false);
        entities.persist(locale);
    }

    private void country(String code, String name) {
        Country country = new CountryImpl();
        country.setAbbreviation(code);
        country.setName(name);
        entities.persist(country);
    }

    private void delivery(BroadleafCurrency currency) {
        FixedPriceFulfillmentOption standard = new FixedPriceFulfillmentOptionImpl();
        standard.setName("Standard delivery");
        standard.setLongDescription("2–4 working days");
        standard.setPrice(new Money(new BigDecimal("4.90"), currency.getCurrencyCode()));
        standard.setCurrency(currency);
        standard.setFulfillmentType(FulfillmentType.PHYSICAL_SHIP);
        standard.setTaxable(false);
        standard.setUseFlatRates(false);
        entities.persist(standard);
        Translations german = new Translations(entities);
        String id = String.valueOf(standard.getId());
        german.add(TranslatedEntity.FULFILLMENT_OPTION, id, "name", "Standardversand");
        german.add(TranslatedEntity.FULFILLMENT_OPTION, id, "longDescription", "2–4 Werktage");
    }

    /** Somebody who may log in to the admin, with the login as password. */
    private void adminUser(String name, String login, String email, long platformRole) {
        AdminUser person = new AdminUserImpl();
        person.setName(name);
        person.setLogin(login);
        person.setEmail(email);
        person.setPassword(passwords.encodePassword(login, null));
        person.setActiveStatusFlag(true);
        person.setAllRoles(Collections.singleton(entities.find(AdminRoleImpl.class, platformRole)));
        entities.persist(person);
    }
}
