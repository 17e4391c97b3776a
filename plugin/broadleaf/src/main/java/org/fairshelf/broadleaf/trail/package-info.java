/** The trail in the shop's database. */
@NullMarked
package org.fairshelf.broadleaf.trail;

import org.jspecify.annotations.NullMarked;
