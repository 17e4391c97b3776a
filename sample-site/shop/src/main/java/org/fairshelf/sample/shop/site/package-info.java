/** What happens once the shop's context is ready: fill an empty shop, index it, tell the start screen. */
package org.fairshelf.sample.shop.site;
