/** What is recommended: learned from what shoppers allow, kept in step with it, and what sells well in the shop. */
package org.fairshelf.broadleaf.recommend;
