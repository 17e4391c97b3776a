package org.fairshelf.sample.shop.storefront;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent: the values of its fields, trimmed, and what is wrong with them. Only the named fields are taken,
 * so nobody can send more than the page asks for.
 */
public final class Form implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1_000;

    private final LinkedHashMap<String, String> values; // a type that can be serialised with the session
    private final LinkedHashMap<String, Fault> faults = new LinkedHashMap<>();

    private Form(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    static Form empty() {
        return new Form(Collections.emptyMap());
    }

    static Form of(Map<String, String> sent, String... fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : fields) {
            String value = sent.get(field);
            if (value != null) {
                values.put(
                        field,
                        value.substring(0, Math.min(value.length(), LONGEST)).trim());
            }
        }
        return new Form(values);
    }

    /** Fills a field that is still empty; null fills nothing. */
    Form fill(String field, @Nullable String value) {
        if (value != null && value(field).isEmpty()) {
            values.put(field, value);
        }
        return this;
    }

    /** Never to be sent back: passwords. */
    Form forget(String field) {
        values.remove(field);
        return this;
    }

    /** What was sent; empty when nothing was. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Says what is wrong with a field; the first fault of a field stays. */
    void reject(String field, String message, Object... details) {
        faults.putIfAbsent(field, new Fault(field, message, details));
    }

    void require(String field, int longest) {
        String value = value(field);
        if (value.isEmpty()) {
            reject(field, "form.fault.missing." + field);
        } else if (value.length() > longest) {
            reject(field, "form.fault.long", longest);
        }
    }

    void limit(String field, int longest) {
        if (value(field).length() > longest) {
            reject(field, "form.fault.long", longest);
        }
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    public boolean faulty(String field) {
        return faults.containsKey(field);
    }

    public @Nullable Fault fault(String field) {
        return faults.get(field);
    }

    /** Whether this is the first field with a fault: the one to go to. */
    public boolean first(String field) {
        return isFaulty() && faults.keySet().iterator().next().equals(field);
    }

    public List<Fault> getFaults() {
        return new ArrayList<>(faults.values());
    }

    /** What is wrong with a field, as the key of a message and its values. */
    public static final class Fault implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String field;
        private final String message;
        private final Object[] details;

        Fault(String field, String message, Object... details) {
            this.field = field;
            this.message = message;
            this.details = details.clone();
        }

        public String getField() {
            return field;
        }

        public String getMessage() {
            return message;
        }

        public Object[] getDetails() {
            return details.clone();
        }
    }
}
