/** What the shop's templates may ask Fairshelf for: {@code #fs}, its blocks and its questions. */
package org.fairshelf.broadleaf.page;
