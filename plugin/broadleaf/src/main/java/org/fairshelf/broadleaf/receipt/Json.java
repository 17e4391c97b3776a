package org.fairshelf.broadleaf.receipt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes maps, lists, texts, numbers and booleans as JSON in UTF-8, in the order in which they are. */
final class Json {

    private Json() {}

    static byte[] write(Map<String, ?> object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.useDefaultPrettyPrinter();
            value(json, object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> each : ((Map<?, ?>) value).entrySet()) {
                json.writeFieldName((String) each.getKey());
                value(json, each.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable) {
            json.writeStartArray();
            for (Object each : (Iterable<?>) value) {
                value(json, each);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean) {
            json.writeBoolean((Boolean) value);
        } else if (value instanceof Number) {
            json.writeNumber(((Number) value).longValue());
        } else {
            json.writeString((String) value);
        }
    }
}
