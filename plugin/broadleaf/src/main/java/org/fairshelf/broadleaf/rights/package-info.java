/** What people ask for about their data: where it is kept, the pages, the links and the mails. */
package org.fairshelf.broadleaf.rights;
