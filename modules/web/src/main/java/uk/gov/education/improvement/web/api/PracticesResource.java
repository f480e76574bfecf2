package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import uk.gov.education.improvement.registry.practice.ChangePractice;
import uk.gov.education.improvement.registry.practice.PracticeAct;
import uk.gov.education.improvement.registry.practice.PracticeFilter;
import uk.gov.education.improvement.registry.practice.PracticeTerms;
import uk.gov.education.improvement.registry.practice.PracticeView;
import uk.gov.education.improvement.registry.practice.PracticeWork;
import uk.gov.education.improvement.registry.practice.Practices;
import uk.gov.education.improvement.registry.practice.TakePracticeStep;
import uk.gov.education.improvement.web.door.Enquiry;

/** Practices, and what is known of how well they work. Drafts are the department's. */
@Path("api/v1/practices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PracticesResource {
    private static final String WHAT = "practice";

    private final Practices practices;
    private final PracticeWork work;

    @Inject
    public PracticesResource(Practices practices, PracticeWork work) {
        this.practices = practices;
        this.work = work;
    }

    /** @param why who has checked it, or why it is withdrawn; at most 500 characters */
    public record Reason(String why) {}

    /**
     * Practices; what helps comes first, with the strongest evidence; a page of at most 100. Filters: {@code theme} (code),
     * {@code effect}, {@code strength}, {@code cost} and {@code state}.
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var filter = enquiry.read(PracticeFilter.PARAMETERS, PracticeFilter::of);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, practices.list(enquiry.asker(), filter, asAt), asAt);
    }

    /** One practice as at a day. */
    @GET
    @Path("{id}")
    public PracticeView find(@Context Enquiry enquiry, @PathParam("id") String id) {
        return practices.find(enquiry.asker(), id, enquiry.asAtAlone());
    }

    /** Begins a draft. Answers 201. */
    @POST
    public Response write(@Context Enquiry enquiry, PracticeTerms.Fields body) {
        enquiry.refuseParameters();
        Bodies.needed(body);
        work.themes(enquiry.asker());
        var written = work.write(enquiry.asker(), body.read());
        return Bodies.created(enquiry, written.id(), written);
    }

    /** Writes anew what a practice says that is not withdrawn. Needs {@code If-Match}. */
    @PUT
    @Path("{id}/text")
    public PracticeView change(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            PracticeTerms.Fields body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        work.toMove(enquiry.asker(), id);
        return work.change(enquiry.asker(), new ChangePractice(id, version, body.read()));
    }

    /** {@code publish} or {@code withdraw}, as of today. Needs {@code If-Match}. */
    @POST
    @Path("{id}/{act}")
    public PracticeView take(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("act") String act,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Reason body) {
        enquiry.refuseParameters();
        var version = Bodies.onVersion(ifMatch, WHAT, body);
        work.toMove(enquiry.asker(), id);
        return work.take(enquiry.asker(), new TakePracticeStep(id, version, PracticeAct.named(act), body.why()));
    }
}
