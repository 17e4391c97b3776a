/** How the sample shop keeps passwords, and how it answers a forged form. */
package org.fairshelf.sample.shop.security;
