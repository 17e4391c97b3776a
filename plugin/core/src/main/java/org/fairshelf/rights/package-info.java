/** What people ask for about their data, until when the law wants it answered, and how it is carried out and verified. */
@Feature(uses = {"consent", "privacy", "trail"})
package org.fairshelf.rights;

import org.fairshelf.shared.Feature;
