/**
 * What the sample shop sells: the catalog as it is written in {@code catalog/*.yaml}, and its way into the shop.
 */
package org.fairshelf.sample.shop.catalog;
