/** The places where the shop calls Fairshelf, and the guard that stands at each of them. */
@NullMarked
package org.fairshelf.broadleaf.hooks;

import org.jspecify.annotations.NullMarked;
