package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.authority.AuthorityView.Relative;
import uk.gov.education.improvement.registry.register.Register;
import uk.gov.education.improvement.registry.register.RegisterFilter;
import uk.gov.education.improvement.registry.register.TimelineView;
import uk.gov.education.improvement.registry.register.Timelines;
import uk.gov.education.improvement.web.door.Enquiry;

/** Authorities, by our id, DfE number or GSS code of any age. */
@Path("api/v1/authorities")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuthoritiesResource {
    private final Register register;
    private final Authorities authorities;
    private final Timelines timelines;

    @Inject
    public AuthoritiesResource(Register register, Authorities authorities, Timelines timelines) {
        this.register = register;
        this.authorities = authorities;
        this.timelines = timelines;
    }

    /** The lines that lead to an authority and from it. */
    public record Lineage(
            String id,
            LocalDate asAt,
            LocalDate publishedBy,
            Instant recordedBy,
            List<Relative> predecessors,
            List<Relative> successors) {}

    /**
     * The authorities that have their duty on a day, by name; a page of at most 100. {@code q} finds names in any
     * spelling, old names, DfE numbers and codes of any age; what it finds without duty on the day stands apart.
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var filter = enquiry.read(RegisterFilter.PARAMETERS, RegisterFilter::of);
        var asAt = enquiry.asAt();
        var view = register.list(enquiry.asker(), filter, asAt);
        return ListAnswer.of(enquiry, view.page(), asAt, view.others());
    }

    /** One authority as at a day. */
    @GET
    @Path("{identifier}")
    public AuthorityView find(@Context Enquiry enquiry, @PathParam("identifier") String identifier) {
        return authorities.find(enquiry.asker(), identifier, enquiry.asAtAlone());
    }

    /** Everything recorded of it by the day, newest first, at most 500 entries; and side by side in lanes. */
    @GET
    @Path("{identifier}/timeline")
    public TimelineView timeline(@Context Enquiry enquiry, @PathParam("identifier") String identifier) {
        return timelines.of(enquiry.asker(), identifier, enquiry.asAtAlone());
    }

    /** Whom it succeeded, and who succeeded it. */
    @GET
    @Path("{identifier}/lineage")
    public Lineage lineage(@Context Enquiry enquiry, @PathParam("identifier") String identifier) {
        var authority = authorities.find(enquiry.asker(), identifier, enquiry.asAtAlone());
        return new Lineage(
                authority.id(),
                authority.asAt(),
                authority.publishedBy(),
                authority.recordedBy(),
                authority.predecessors(),
                authority.successors());
    }
}
