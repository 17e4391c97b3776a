/**
 * Starts the sample shop: one JVM, one embedded Tomcat, the shop and its admin as two web applications with separate
 * class loaders, a database, and a mail server that keeps every mail for the outbox page.
 *
 * <p>Classes here are on the system class path, so the two web applications see one and the same copy of them.
 */
package org.fairshelf.sample.launcher;
