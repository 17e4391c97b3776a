package org.fairshelf.sample.journeys;

/** How somebody looks at the shop: width of the window, language of the browser, with or without JavaScript. */
record Window(int width, int height, String locale, boolean javaScript) {

    /** A telephone. */
    static Window narrow() {
        return ofWidth(360);
    }

    /** A desk. */
    static Window wide() {
        return ofWidth(1280);
    }

    static Window ofWidth(int width) {
        return new Window(width, width < 600 ? 740 : 860, "en-GB", true);
    }

    /** What the browser asks for, as {@code de-DE}. */
    Window in(String otherLocale) {
        return new Window(width, height, otherLocale, javaScript);
    }

    Window withoutJavaScript() {
        return new Window(width, height, locale, false);
    }
}
