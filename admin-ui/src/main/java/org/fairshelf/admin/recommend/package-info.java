/** The page Recommendations: what is live, on and off, the smallest group, and what a test shopper would see. */
package org.fairshelf.admin.recommend;
