package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.LocalEvidence;
import uk.gov.education.improvement.registry.engagement.LocalEvidenceView;
import uk.gov.education.improvement.registry.practice.Practices;
import uk.gov.education.improvement.web.door.Enquiry;

/** What came of a practice here. */
@Path("api/v1/practices/{id}/local-evidence")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class LocalEvidenceResource {
    /** The most engagements that are named. */
    static final int MOST = 100;

    private final Practices practices;
    private final LocalEvidence local;

    @Inject
    public LocalEvidenceResource(Practices practices, LocalEvidence local) {
        this.practices = practices;
        this.local = local;
    }

    /**
     * What came of it.
     *
     * @param engagements the newest of them, at most {@link #MOST}
     * @param total how many engagements there are
     * @param outcomes how many intended outcomes were answered
     */
    public record Here(
            List<EngagementView> engagements,
            int total,
            int reviewed,
            int outcomes,
            int achieved,
            int partly,
            int not,
            int tooEarly,
            LocalDate asAt,
            LocalDate publishedBy,
            Instant recordedBy) {
        static Here of(LocalEvidenceView view, AsAt asAt) {
            return new Here(
                    view.engagements().stream()
                            .sorted(Comparator.comparing(EngagementView::id).reversed())
                            .limit(MOST)
                            .toList(),
                    view.engagements().size(),
                    view.reviewed(),
                    view.outcomes(),
                    view.achieved(),
                    view.partly(),
                    view.not(),
                    view.tooEarly(),
                    asAt.day(),
                    asAt.publishedBy(),
                    asAt.recordedBy());
        }
    }

    /**
     * The engagements that stand on it and that the asker sees, and how many of their intended outcomes were achieved by the last
     * review of impact of each that the asker may read. It is no study, and shows no cause.
     */
    @GET
    public Here here(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        practices.find(enquiry.asker(), id, asAt);
        return Here.of(local.of(enquiry.asker(), List.of(id), asAt).getOrDefault(id, LocalEvidenceView.NONE), asAt);
    }
}
