package org.gridcase.publicity.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridcase.publicity.NoticeField;

/** The fields of a draft as the column holds them: texts by the key of the field. */
final class FieldJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private FieldJson() {}

    static String write(Map<NoticeField, String> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((field, text) -> texts.put(field.key(), text));
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<NoticeField, String> read(String json) {
        Map<NoticeField, String> fields = new EnumMap<>(NoticeField.class);
        try {
            JSON.readValue(json, TEXTS)
                    .forEach((key, text) -> fields.put(NoticeField.ofKey(key).orElseThrow(), text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }
}
