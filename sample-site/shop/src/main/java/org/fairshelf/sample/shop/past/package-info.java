/**
 * A believable past for the sample shop: shoppers who do not exist and a year of their orders.
 *
 * <p>Two halves that know nothing of each other but the values between them. What happened ({@code PastGenerator}, plain
 * values such as {@code PastShopper} and {@code PastOrder}) is a pure function of a catalog, a seed and an instant. How
 * it is written into the platform's tables ({@code PastTables}) takes those values from wherever they come. {@link
 * org.fairshelf.sample.shop.past.Past} puts the two together, once per database; the package {@code history} writes real
 * orders the same way.
 */
package org.fairshelf.sample.shop.past;
