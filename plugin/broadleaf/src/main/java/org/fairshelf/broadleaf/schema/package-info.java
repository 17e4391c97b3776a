/** Makes and checks the tables of Fairshelf, without ever standing in the way of the shop's start. */
package org.fairshelf.broadleaf.schema;
