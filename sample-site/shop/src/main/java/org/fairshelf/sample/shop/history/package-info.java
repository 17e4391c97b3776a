/**
 * Real orders for the sample shop, from a file of invoice lines instead of the invented past.
 *
 * <p>Three steps that know only the values between them. {@code HistoryReader} reads the file line by line and says what it cannot use; what it
 * can use is a {@code History}, some numbers a line. {@code HistoryCatalog} makes a catalog of it. {@code HistoryOrders} and {@code
 * org.fairshelf.sample.shop.past.ImportedConsents} write customers, orders and consents, batch by batch, each with its mark. {@link
 * org.fairshelf.sample.shop.history.HistoryImport} leads through them.
 */
package org.fairshelf.sample.shop.history;
