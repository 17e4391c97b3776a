package org.fairshelf.admin.screen;

/** A point in time as people read it and as programs do. Immutable. */
public final class Moment {

    private final String text;
    private final String iso;

    Moment(String text, String iso) {
        this.text = text;
        this.iso = iso;
    }

    public String getText() {
        return text;
    }

    public String getIso() {
        return iso;
    }
}
