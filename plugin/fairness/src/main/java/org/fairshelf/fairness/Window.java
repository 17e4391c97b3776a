package org.fairshelf.fairness;

import java.util.List;

/** How somebody looks at the shop. */
record Window(int width, boolean script) {
    static final int HEIGHT = 740;

    /** The narrowest there is, a telephone and a desk, each with and without JavaScript. */
    static final List<Window> ALL = List.of(
            new Window(320, true),
            new Window(320, false),
            new Window(360, true),
            new Window(360, false),
            new Window(1280, true),
            new Window(1280, false));

    /** Where answers are given, too. */
    boolean isPhone() {
        return width == 360;
    }

    /** What is said where something is found. */
    String at(String address) {
        return address + " at " + width + " px" + (script ? "" : " without JavaScript");
    }
}
