/** The page <em>Emails</em>: which mails are sent to whom and why, how they look, and the switch that stops them. */
package org.fairshelf.admin.emails;
