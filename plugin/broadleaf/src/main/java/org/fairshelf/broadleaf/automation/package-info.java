/** Emails: the queue in the database, the job that sends, the mails themselves, and the pages behind their links. */
package org.fairshelf.broadleaf.automation;
