/** The page <em>Privacy</em>: how many shoppers agree, refuse and withdraw, and whether the proof of it is untouched. */
package org.fairshelf.admin.privacy;
