/** The checklist in the shop's database, and the job that runs the automatic checks. */
package org.fairshelf.broadleaf.checklist;
