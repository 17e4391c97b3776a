/** What goes together in the shop, learned from those who allow it, and what follows from it for a shopper, with the true reasons. */
@Feature(uses = {"capture", "consent", "privacy"})
package org.fairshelf.recommend;

import org.fairshelf.shared.Feature;
