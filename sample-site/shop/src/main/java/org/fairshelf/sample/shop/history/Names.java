package org.fairshelf.sample.shop.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers words in the order in which they are met first. */
final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final int most;

    /** Room for so many. */
    Names(int most) {
        this.most = most;
    }

    boolean hasRoomFor(String name) {
        return names.size() < most || numbers.containsKey(name);
    }

    int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        int number = names.size();
        names.add(name);
        numbers.put(name, number);
        return number;
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }
}
