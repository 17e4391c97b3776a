/** What all of Fairshelf's admin pages share: the frame of the platform around them, and the page for "this cannot be done". */
@NullMarked
package org.fairshelf.admin.screen;

import org.jspecify.annotations.NullMarked;
