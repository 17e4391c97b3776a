package org.fairshelf.admin.access;

/** A page beside Today that has an entry of its own in the menu: the id of its section, and the changelog that makes it. */
enum MenuEntry {
    /** The promises, who looks after them, and what is checked. */
    CHECKLIST(-93002, "checklist"),
    /** What is recommended, and what that rests on. */
    RECOMMENDATIONS(-93003, "recommendations"),
    /** Which mail goes to whom, and how many. */
    EMAILS(-93004, "emails"),
    /** How many shoppers agree, refuse and withdraw. */
    PRIVACY(-93005, "privacy");

    private final int section;
    private final String changelog;

    MenuEntry(int section, String word) {
        this.section = section;
        this.changelog = "fairshelf/changelog/admin-" + word + ".xml";
    }

    /** The id of its row in {@code BLC_ADMIN_SECTION}. */
    int section() {
        return section;
    }

    /** The path of its changelog on the class path. */
    String changelog() {
        return changelog;
    }
}
