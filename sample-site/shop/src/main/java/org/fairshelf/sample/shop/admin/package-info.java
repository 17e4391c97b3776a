/** What the platform's admin answers with a server error, answered as what it is. */
package org.fairshelf.sample.shop.admin;
