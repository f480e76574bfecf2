package uk.gov.education.improvement.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.ws.rs.ext.ContextResolver;
import java.io.IOException;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.web.door.Legible;

/** JSON looks the same everywhere; what comes in from outside must be text besides. */
public class JsonSetup implements ContextResolver<ObjectMapper> {
    private static final ObjectMapper FROM_OUTSIDE =
            Json.MAPPER.copy().registerModule(new SimpleModule().addDeserializer(String.class, new LegibleText()));

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return FROM_OUTSIDE;
    }

    private static final class LegibleText extends StdScalarDeserializer<String> {
        LegibleText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(json, context);
            if (text != null && !Legible.is(text)) {
                throw context.weirdStringException("", String.class, "no text");
            }
            return text;
        }
    }
}
