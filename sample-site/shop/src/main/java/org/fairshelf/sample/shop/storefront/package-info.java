/**
 * The storefront of the sample shop: thin controllers over the platform's services, and the small views their templates
 * show. Nothing here knows the module; the module finds the shop as it would find any other.
 */
package org.fairshelf.sample.shop.storefront;
