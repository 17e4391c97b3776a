/** The fifteen promises of a shop: what people say about them, what automatic checks find, and the one status that follows from both. */
@Feature(uses = "trail")
package org.fairshelf.checklist;

import org.fairshelf.shared.Feature;
