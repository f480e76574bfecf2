package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import uk.gov.education.improvement.registry.mention.MentionFilter;
import uk.gov.education.improvement.registry.mention.Mentions;
import uk.gov.education.improvement.web.door.Enquiry;

/** What Ofsted's reports mention of support: evidence, and no engagements. They are brought by file. */
@Path("api/v1/mentions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MentionsResource {
    private final Mentions mentions;

    @Inject
    public MentionsResource(Mentions mentions) {
        this.mentions = mentions;
    }

    /**
     * Mentions, those of the newest reports first; a page of at most 100. Filters: {@code authority} (our id, DfE number or GSS
     * code) and {@code role}.
     */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var filter = enquiry.read(MentionFilter.PARAMETERS, MentionFilter::of);
        var asAt = enquiry.asAt();
        return ListAnswer.of(enquiry, mentions.list(enquiry.asker(), filter, asAt), asAt);
    }
}
