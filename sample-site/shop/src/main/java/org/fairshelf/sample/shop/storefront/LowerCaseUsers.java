package org.fairshelf.sample.shop.storefront;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Customers sign in with their email address, in whatever letters they type it. */
final class LowerCaseUsers implements UserDetailsService {
    private final UserDetailsService users;

    LowerCaseUsers(UserDetailsService users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        return users.loadUserByUsername(Emails.normal(typed));
    }
}
