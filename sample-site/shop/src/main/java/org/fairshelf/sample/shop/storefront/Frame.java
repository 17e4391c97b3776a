package org.fairshelf.sample.shop.storefront;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around every page: navigation, cart count, who is signed in, the way to the other language. */
public final class Frame {
    private final List<Link> categories;
    private final int cartCount;
    private final @Nullable String visitor;
    private final String path;
    private final String query;
    private final String german;
    private final String english;
    private final boolean moduleLine;

    Frame(
            List<Link> categories,
            int cartCount,
            @Nullable String visitor,
            String path,
            String query,
            String german,
            String english,
            boolean moduleLine) {
        this.categories = categories;
        this.cartCount = cartCount;
        this.visitor = visitor;
        this.path = path;
        this.query = query;
        this.german = german;
        this.english = english;
        this.moduleLine = moduleLine;
    }

    public List<Link> getCategories() {
        return categories;
    }

    public int getCartCount() {
        return cartCount;
    }

    /** The first name of the customer who is signed in; null for everybody else. */
    public @Nullable String getVisitor() {
        return visitor;
    }

    public String getPath() {
        return path;
    }

    /** What was searched for, for the search field. */
    public String getQuery() {
        return query;
    }

    /** This page in German. */
    public String getGerman() {
        return german;
    }

    /** This page in English. */
    public String getEnglish() {
        return english;
    }

    /** Whether the module is installed and has a line for the footer. */
    public boolean isModuleLine() {
        return moduleLine;
    }

    /** A link of the navigation. */
    public static final class Link {
        private final String name;
        private final String url;
        private final boolean current;

        Link(String name, String url, boolean current) {
            this.name = name;
            this.url = url;
            this.current = current;
        }

        public String getName() {
            return name;
        }

        public String getUrl() {
            return url;
        }

        /** Whether the page shown is this one or below it. */
        public boolean isCurrent() {
            return current;
        }
    }
}
