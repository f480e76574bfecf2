package uk.gov.education.improvement.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Reading of answers. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + text, e);
        }
    }

    static long number(String text, String name) {
        return read(text).path(name).asLong();
    }

    /** Without what differs from one moment to the next. */
    static JsonNode timeless(String text) {
        var tree = read(text);
        for (var name : List.of("recordedBy", "next")) {
            tree.findParents(name).forEach(parent -> ((ObjectNode) parent).remove(name));
        }
        return tree;
    }
}
