/** What every feature needs and no feature owns. Keep it tiny. */
@Feature
package org.fairshelf.shared;
