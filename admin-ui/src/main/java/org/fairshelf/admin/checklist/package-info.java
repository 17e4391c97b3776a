/** The pages <em>Checklist</em>: how the promises stand, by whom and until when, and what to do about one. */
package org.fairshelf.admin.checklist;
