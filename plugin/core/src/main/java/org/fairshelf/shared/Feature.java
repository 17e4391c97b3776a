package org.fairshelf.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a package of the core as a feature and names the features it may use. One test reads these declarations, compares
 * them with the code and makes sure that they form no circle.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Feature {

    /**
     * Names of the features this one may use directly: the last part of their package names. {@code shared} is open to
     * every feature and is not listed.
     */
    String[] uses() default {};
}
