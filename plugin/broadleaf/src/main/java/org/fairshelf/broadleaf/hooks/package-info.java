/** The places where the shop calls Fairshelf, and the guard that stands at each of them. */
package org.fairshelf.broadleaf.hooks;
