/** How Fairshelf reads its settings and reaches the shop's database without touching the shop's own work. */
package org.fairshelf.broadleaf.shared;
