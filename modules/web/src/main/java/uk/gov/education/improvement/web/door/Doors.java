package uk.gov.education.improvement.web.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.glassfish.jersey.server.ContainerRequest;

/** Tells the two kinds of door apart by their address, and what a door takes from what is sent to it. */
public final class Doors {
    /** Where the doors for programs are described. */
    public static final String DESCRIPTION = "api/v1/openapi";

    private Doors() {}

    /** For programs: JSON, Basic sign-in in the demonstration. Everything else is pages. */
    public static boolean isApi(ContainerRequestContext request) {
        return (request.getUriInfo().getPath() + "/").startsWith("api/");
    }

    /**
     * Whether the body is said to be of one type exactly. The framework lets a sender write {@code application/*}, which
     * would fit every rule about types at once.
     */
    static boolean sends(ContainerRequestContext request, MediaType type) {
        return same(request.getMediaType(), type);
    }

    /** Whether the door that was asked says itself that it takes bodies of this type. */
    static boolean takes(ContainerRequestContext request, MediaType type) {
        return ((ContainerRequest) request)
                .getUriInfo().getMatchedResourceMethod().getConsumedTypes().stream()
                        .anyMatch(taken -> same(taken, type));
    }

    private static boolean same(MediaType one, MediaType other) {
        return one != null
                && one.getType().equalsIgnoreCase(other.getType())
                && one.getSubtype().equalsIgnoreCase(other.getSubtype());
    }
}
