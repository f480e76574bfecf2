package uk.gov.education.improvement.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.database.Sha256;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.VersionMissing;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.web.door.Doors;

/**
 * Strong entity tags. Of a record that can be changed the tag begins with its version: {@code "3-1f0a…"}; what follows
 * is a digest of the answer without the instant it was made at. {@code If-None-Match} answers 304.
 */
public class Etags implements ContainerResponseFilter {
    /** How much of a digest tells answers apart. */
    private static final int DIGITS = 24;

    private static final byte[] MADE_AT = "\"recordedBy\":\"".getBytes(StandardCharsets.UTF_8);

    private static final Pattern WITH_VERSION = Pattern.compile("\"(\\d{1,18})-[0-9a-f]+\"");

    /**
     * The version that a change is of.
     *
     * @param what the kind of record, in lower case
     * @throws Refused when {@code If-Match} is missing (428), or is no tag that we gave for such a record
     */
    static long versionIn(String ifMatch, String what) {
        if (ifMatch == null) {
            throw new Refused(new VersionMissing(what));
        }
        var tag = WITH_VERSION.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Refused(new Invalid("", "If-Match is not the ETag of one " + what + ", as this service gave it"));
        }
        return Long.parseLong(tag.group(1));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!Doors.isApi(request)
                || response.getStatus() >= 300
                // as it was kept
                || response.getHeaders().containsKey(HttpHeaders.ETAG)
                || !MediaType.APPLICATION_JSON_TYPE.equals(response.getMediaType())) {
            return;
        }
        var tagged = Tagged.of(response.getEntity());
        response.getHeaders().putSingle(HttpHeaders.ETAG, tagged.tag());
        if (request.getMethod().equals("GET")
                && matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tagged.tag())) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(tagged.body(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** An answer as it is written, and its tag. */
    record Tagged(String tag, byte[] body) {
        static Tagged of(Object entity) {
            try {
                var body = Json.MAPPER.writeValueAsBytes(entity);
                var digest = Sha256.hex(withoutInstants(body)).substring(0, DIGITS);
                return new Tagged(
                        "\"" + (entity instanceof Versioned versioned ? versioned.version() + "-" : "") + digest + "\"",
                        body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The answer without the instants that it was made at, cut where they stand: to write it a second time would cost as
     * much again. Within a text each quotation mark has a backslash before it, so that only names and values are found.
     */
    private static byte[] withoutInstants(byte[] json) {
        var kept = new ByteArrayOutputStream(json.length);
        var from = 0;
        for (var at = indexOf(MADE_AT, json, 0); at >= 0; at = indexOf(MADE_AT, json, from)) {
            kept.write(json, from, at - from);
            from = at + MADE_AT.length;
            while (json[from] != '"') {
                from++;
            }
        }
        kept.write(json, from, json.length - from);
        return kept.toByteArray();
    }

    private static int indexOf(byte[] wanted, byte[] within, int from) {
        for (var at = from; at <= within.length - wanted.length; at++) {
            if (Arrays.equals(within, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(given -> given.equals("*")
                                || given.replaceFirst("^W/", "").equals(tag));
    }
}
