/** Whether a shop's theme asks its shoppers fairly, measured in a browser. For developers and their tests; no shop loads it. */
package org.fairshelf.fairness;
