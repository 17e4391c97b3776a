/** Consent receipts that shoppers can keep: the page, the signed files, the mail. */
package org.fairshelf.broadleaf.receipt;
