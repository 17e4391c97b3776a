/** What all of Fairshelf's admin pages share: the frame of the platform around them, and the page for "this cannot be done". */
package org.fairshelf.admin.screen;
