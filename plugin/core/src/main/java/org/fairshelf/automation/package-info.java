/** Mails that Fairshelf writes by itself: who gets one, when, and what stops it. */
@Feature(uses = {"consent", "privacy"})
package org.fairshelf.automation;

import org.fairshelf.shared.Feature;
