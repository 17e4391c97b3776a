/** What shoppers are asked, what they answered, the proof of it, and the gate that holds everything else to it. */
@Feature(uses = {"privacy", "trail"})
package org.fairshelf.consent;

import org.fairshelf.shared.Feature;
