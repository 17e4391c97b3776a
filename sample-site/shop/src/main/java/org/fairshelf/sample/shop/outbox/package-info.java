/** Shows every mail that the sample shop has sent. Part of the sample shop only. */
@NullMarked
package org.fairshelf.sample.shop.outbox;

import org.jspecify.annotations.NullMarked;
