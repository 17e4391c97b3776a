/** The page <em>Today</em>: how Fairshelf stands, the main switch, whether the shop's calls arrive, and what happened. */
package org.fairshelf.admin.today;
