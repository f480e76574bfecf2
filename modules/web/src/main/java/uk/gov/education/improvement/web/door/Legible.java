package uk.gov.education.improvement.web.door;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * Keeps out what is no text: zero characters and halves of characters. PostgreSQL cannot hold them, and what one database
 * keeps and another does not must not come in at all. Any other character is text, however strange.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION + 1)
public class Legible implements ContainerRequestFilter {
    static final String WORDS = "This holds a character that no text has (zero, or half of a character)";

    /** Whether it is text. */
    public static boolean is(String text) {
        return text.chars().noneMatch(character -> character == 0)
                && text.codePoints()
                        .noneMatch(character ->
                                character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    /** @throws Refused unless all of it is text */
    static void check(String field, Stream<String> texts) {
        if (!texts.allMatch(Legible::is)) {
            throw new Refused(new Invalid(field, WORDS));
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        check("", Stream.of(uri.getPath()));
        uri.getQueryParameters().forEach((name, values) -> {
            check("", Stream.of(name));
            check(name, values.stream());
        });
    }
}
