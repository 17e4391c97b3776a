/** What differs on Broadleaf 3.1. */
package org.fairshelf.broadleaf.v31;
