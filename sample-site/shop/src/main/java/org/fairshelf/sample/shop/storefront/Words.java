package org.fairshelf.sample.shop.storefront;

import java.math.BigDecimal;
import java.text.DateFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.broadleafcommerce.common.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Everything that is said differently in another language: texts, prices, dates, names of countries and of catalog
 * words. The language is the one of the current request. Templates know it as {@code say}.
 */
@Component("shopWords")
final class Words {
    private static final Currency EURO = Currency.getInstance("EUR");
    /** The shop is in Germany; its dates are the dates there, wherever the server stands. */
    private static final String SHOP_ZONE = "Europe/Berlin";

    private final MessageSource messages;

    @Autowired
    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of that key; the key itself when nobody wrote it. */
    public String text(String key, Object... values) {
        return String.valueOf(messages.getMessage(key, values, key, locale()));
    }

    /** What is wrong with a field. */
    public String fault(Form.Fault fault) {
        return text(fault.getMessage(), fault.getDetails());
    }

    public String price(@Nullable Money money) {
        return money == null ? "" : price(money.getAmount(), money.getCurrency());
    }

    private String price(BigDecimal amount, @Nullable Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(regional());
        format.setCurrency(currency == null ? EURO : currency);
        return format.format(amount);
    }

    /** A round price without cents ("€15"), as the price filter shows it. */
    public String roundPrice(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(regional());
        format.setCurrency(EURO);
        if (amount.stripTrailingZeros().scale() <= 0) {
            format.setMaximumFractionDigits(0);
        }
        return format.format(amount);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(regional()).format(number);
    }

    public String date(@Nullable Date date) {
        if (date == null) {
            return "";
        }
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, regional());
        format.setTimeZone(TimeZone.getTimeZone(SHOP_ZONE));
        return format.format(date);
    }

    /** A time of day as people of that language read it. */
    public String time(Date date) {
        DateFormat format = DateFormat.getTimeInstance(DateFormat.SHORT, regional());
        format.setTimeZone(TimeZone.getTimeZone(SHOP_ZONE));
        return format.format(date);
    }

    /** The word a catalog key stands for ("material", "cast-iron": "Cast iron"); names of makers are their own word. */
    public String catalogWord(String attribute, String value) {
        return String.valueOf(messages.getMessage(attribute + "." + value, null, value, locale()));
    }

    /** What an attribute is called; falls back to what the admin wrote there. */
    public String attribute(String attribute, String otherwise) {
        return String.valueOf(messages.getMessage("attribute." + attribute, null, otherwise, locale()));
    }

    public String country(String code) {
        String name = new Locale("", code).getDisplayCountry(locale());
        return name.isEmpty() ? code : name;
    }

    /** The language of the page, as an {@code html lang} value. */
    public String language() {
        return locale().getLanguage();
    }

    Locale locale() {
        Locale locale = LocaleContextHolder.getLocale();
        return "de".equals(locale.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH;
    }

    /** English prices and dates as written in Europe: "€34.00", "3 May 2025". */
    private Locale regional() {
        return "de".equals(language()) ? Locale.GERMANY : new Locale("en", "IE");
    }
}
