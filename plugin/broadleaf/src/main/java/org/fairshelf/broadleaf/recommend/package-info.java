/** The blocks on the shop's pages. */
package org.fairshelf.broadleaf.recommend;
