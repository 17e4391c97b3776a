/** The record of who did what, when and why on the shop's side. Entries are added and read, never changed. */
@Feature
package org.fairshelf.trail;

import org.fairshelf.shared.Feature;
