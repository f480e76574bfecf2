package uk.gov.education.improvement.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.web.door.Doors;

/** The description of this interface (OpenAPI 3.1), as the build wrote it from the code; for anyone. */
@Path(Doors.DESCRIPTION)
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {
    private static final JsonNode DOCUMENT = read();

    private static JsonNode read() {
        try (var document = OpenApiResource.class.getResourceAsStream("/openapi/openapi.json")) {
            return Json.MAPPER.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every address, what it takes and what it answers. */
    @GET
    public JsonNode show() {
        return DOCUMENT;
    }
}
