/** Consents, proofs and keys in the shop's database; who a request comes from; the pages and forms with which shoppers choose. */
package org.fairshelf.broadleaf.consent;
