/** How the sample shop keeps passwords. */
package org.fairshelf.sample.shop.security;
