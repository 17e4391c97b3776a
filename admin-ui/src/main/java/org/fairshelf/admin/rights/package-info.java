/** What people have asked for about their data: the queue, and working on it. */
package org.fairshelf.admin.rights;
