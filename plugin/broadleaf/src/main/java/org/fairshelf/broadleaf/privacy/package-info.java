/** The privacy centre: what is known about a shopper, and the ways to change it. */
package org.fairshelf.broadleaf.privacy;
