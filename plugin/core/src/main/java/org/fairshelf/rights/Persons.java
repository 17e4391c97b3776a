package org.fairshelf.rights;

import java.util.Set;
import org.fairshelf.shared.SubjectId;

/** Who is behind an email address. All methods throw an {@link IllegalStateException} if the storage fails. */
public interface Persons {

    /** Whether the shop or Fairshelf knows somebody of that address. */
    boolean isKnown(String address);

    /** The subjects of accounts with that address, and of guests who gave it; none if nothing is stored about them here. */
    Set<SubjectId> at(String address);

    /** The address under which an order of that number was placed; empty if there is none. */
    String addressOfOrder(String number);
}
