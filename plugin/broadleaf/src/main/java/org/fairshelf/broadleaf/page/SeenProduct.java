package org.fairshelf.broadleaf.page;

import org.jspecify.annotations.Nullable;

/** A product in a block. For templates. Immutable. */
public final class SeenProduct {

    private final String name;
    private final String url;
    private final @Nullable String picture;

    SeenProduct(String name, String url, @Nullable String picture) {
        this.name = name;
        this.url = url;
        this.picture = picture;
    }

    public String getName() {
        return name;
    }

    /** Its address within the shop. */
    public String getUrl() {
        return url;
    }

    /** The address of its picture; {@code null} if it has none. */
    public @Nullable String getPicture() {
        return picture;
    }
}
