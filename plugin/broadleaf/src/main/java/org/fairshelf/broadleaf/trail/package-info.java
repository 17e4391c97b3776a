/** The trail in the shop's database. */
package org.fairshelf.broadleaf.trail;
