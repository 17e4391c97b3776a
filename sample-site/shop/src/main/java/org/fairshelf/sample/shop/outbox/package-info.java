/** Shows every mail that the sample shop has sent. Part of the sample shop only. */
package org.fairshelf.sample.shop.outbox;
