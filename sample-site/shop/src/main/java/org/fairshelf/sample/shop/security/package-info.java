/** How the sample shop keeps passwords. */
@NullMarked
package org.fairshelf.sample.shop.security;

import org.jspecify.annotations.NullMarked;
