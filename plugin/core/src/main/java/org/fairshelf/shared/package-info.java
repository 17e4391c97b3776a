/** What every feature needs and no feature owns. Keep it tiny. */
@Feature
@NullMarked
package org.fairshelf.shared;

import org.jspecify.annotations.NullMarked;
