/** What shoppers did in the shop, let in through the gate and deleted when its time is over. */
@Feature(uses = {"consent", "privacy"})
package org.fairshelf.capture;

import org.fairshelf.shared.Feature;
