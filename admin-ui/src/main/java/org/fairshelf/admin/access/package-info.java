/** Who may do what in Fairshelf's part of the admin, and the rows in the platform's tables that say so. */
package org.fairshelf.admin.access;
