package org.fairshelf.sample.shop.storefront;

/** What the shop asks of a new password: length, and that it was typed the same twice. */
final class Passwords {
    private static final int SHORTEST = 8;
    /** BCrypt looks at no more than 72 bytes. */
    private static final int LONGEST = 72;

    private Passwords() {}

    static void require(Form form, String field, String again) {
        String password = form.value(field);
        if (password.isEmpty()) {
            form.reject(field, "form.fault.missing." + field);
        } else if (password.length() < SHORTEST || password.length() > LONGEST) {
            form.reject(field, "form.fault.password", SHORTEST, LONGEST);
        } else if (!password.equals(form.value(again))) {
            form.reject(again, "form.fault.password.again");
        }
    }
}
