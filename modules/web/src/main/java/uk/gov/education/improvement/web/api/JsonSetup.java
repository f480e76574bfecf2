package uk.gov.education.improvement.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import uk.gov.education.improvement.kernel.database.Json;

/** JSON looks the same everywhere. */
public class JsonSetup implements ContextResolver<ObjectMapper> {
    @Override
    public ObjectMapper getContext(Class<?> type) {
        return Json.MAPPER;
    }
}
