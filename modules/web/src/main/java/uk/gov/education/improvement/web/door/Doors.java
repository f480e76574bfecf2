package uk.gov.education.improvement.web.door;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Tells the two kinds of door apart by their address. */
public final class Doors {
    private Doors() {}

    /** For programs: JSON, Basic sign-in in the demonstration. Everything else is pages. */
    public static boolean isApi(ContainerRequestContext request) {
        return (request.getUriInfo().getPath() + "/").startsWith("api/");
    }
}
