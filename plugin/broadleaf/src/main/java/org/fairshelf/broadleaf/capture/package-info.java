/** Events in the shop's database, and the places of the shop at which they arise. */
package org.fairshelf.broadleaf.capture;
