package org.fairshelf.sample.shop.catalog;

import java.time.Month;
import java.util.Locale;

/** A season of the year, by whole months of the northern half of the world. */
public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER;

    public static Season of(Month month) {
        switch (month) {
            case MARCH:
            case APRIL:
            case MAY:
                return SPRING;
            case JUNE:
            case JULY:
            case AUGUST:
                return SUMMER;
            case SEPTEMBER:
            case OCTOBER:
            case NOVEMBER:
                return AUTUMN;
            default:
                return WINTER;
        }
    }

    /** The word for it in the catalog files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
