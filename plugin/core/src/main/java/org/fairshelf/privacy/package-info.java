/** What may be done with data about shoppers and for what, and what every feature that stores some must be able to do. */
@Feature(uses = "trail")
package org.fairshelf.privacy;

import org.fairshelf.shared.Feature;
