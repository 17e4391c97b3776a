/** Breaks things on purpose, so that everybody can see what the shop does then. Part of the sample shop only. */
package org.fairshelf.sample.shop.lab;
