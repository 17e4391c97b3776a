package org.fairshelf.sample.shop.history;

import java.util.Locale;

/** Why a line cannot be used. A line has the first reason that holds. */
enum Reason {
    TOO_LONG("the line is longer than " + Lines.LONGEST + " bytes"),
    ENCODING("the line is neither UTF-8 nor Windows-1252"),
    JUNK("the line contains control characters"),
    QUOTES("a quotation mark is missing or in the wrong place"),
    COLUMNS("the line has not eight columns"),
    PRODUCT("the code is not that of a product, but of postage, a fee or a correction"),
    INVOICE("the invoice number is missing or strange"),
    QUANTITY("the quantity is not a whole number that can be"),
    PRICE("the price is not a number that can be"),
    DATE("the date is none, or still to come"),
    CUSTOMER("the customer number is strange"),
    OTHER_CUSTOMER("the invoice belongs to another customer"),
    DESCRIPTION("the description is missing or too long"),
    NOT_SOLD("nothing was sold, and it is not a return"),
    NOT_RETURNED("a return that brings nothing back"),
    FREE("the price is not above zero"),
    DUPLICATE("the same line was there before"),
    TOO_MANY("there is no room for more in a sample shop"),
    /** Of all that follows, not of one line. */
    UNREAD("the file cannot be read any further");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** In the report and the totals. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, for a person. */
    String sentence() {
        return sentence;
    }
}
