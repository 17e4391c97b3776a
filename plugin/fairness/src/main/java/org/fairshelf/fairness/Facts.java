package org.fairshelf.fairness;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Values as a script in the page gave them. */
record Facts(Map<?, ?> values) {

    /** What a script returned as one object. */
    static Facts of(Object returned) {
        return new Facts((Map<?, ?>) returned);
    }

    private Object value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    String text(String name) {
        return (String) value(name);
    }

    double number(String name) {
        return ((Number) value(name)).doubleValue();
    }

    boolean is(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    Facts one(String name) {
        return of(value(name));
    }

    List<Facts> all(String name) {
        return each(name).map(Facts::of).toList();
    }

    List<String> texts(String name) {
        return each(name).map(String.class::cast).toList();
    }

    List<Integer> numbers(String name) {
        return each(name).map(number -> ((Number) number).intValue()).toList();
    }

    private Stream<?> each(String name) {
        return ((List<?>) value(name)).stream();
    }

    /** A measure without needless digits. */
    String figure(String name) {
        double number = number(name);
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }
}
