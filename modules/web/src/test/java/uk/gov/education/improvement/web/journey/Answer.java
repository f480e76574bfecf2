package uk.gov.education.improvement.web.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the product answered. */
public record Answer(URI uri, int status, HttpHeaders headers, byte[] bytes) {
    static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.uri(), response.statusCode(), response.headers(), response.body());
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (java.io.IOException broken) {
            throw new AssertionError("not JSON: " + this, broken);
        }
    }

    public Document html() {
        return Jsoup.parse(text(), uri.toString());
    }

    /** The header's first value, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Where a redirection or a creation points. */
    public URI location() {
        return uri.resolve(
                headers.firstValue("Location").orElseThrow(() -> new AssertionError("no Location: " + this)));
    }

    /** Itself, or a failure that shows the whole answer. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but got " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + uri + " " + headers.map() + "\n" + text();
    }

    static byte[] written(Object value) {
        try {
            return value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
