package uk.gov.education.improvement.web.journey;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.gov.education.improvement.web.api.Api;

/** What the resources really serve, read from the very classes that the application registers. */
final class Served {
    private Served() {}

    /** For example {@code GET /api/v1/authorities/{identifier}}. */
    static Set<String> byTheApplication() {
        var served = new TreeSet<String>();
        for (var resource : Api.all()) {
            var root = resource.getAnnotation(Path.class);
            if (root == null) {
                continue;
            }
            for (var method : resource.getMethods()) {
                var path = method.getAnnotation(Path.class);
                Arrays.stream(method.getAnnotations())
                        .flatMap(annotation ->
                                Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                        .forEach(verb -> served.add(
                                verb.value() + " /" + root.value() + (path == null ? "" : "/" + path.value())));
            }
        }
        return served;
    }
}
