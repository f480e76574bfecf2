package uk.gov.education.improvement.web.pages.authority;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.inspection.InspectionWork;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.intervention.InterventionWork;
import uk.gov.education.improvement.registry.neighbour.NeighbourSets;
import uk.gov.education.improvement.registry.register.Timelines;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.shell.Page;

/** One authority, by our id, DfE number or GSS code of any age. */
@Path("authorities/{identifier}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class AuthorityPages {
    private final Authorities authorities;
    private final Inspections inspections;
    private final Timelines timelines;
    private final Involvements involvements;
    private final AccessTable access;

    @Inject
    public AuthorityPages(
            Authorities authorities,
            Inspections inspections,
            Timelines timelines,
            Involvements involvements,
            AccessTable access) {
        this.authorities = authorities;
        this.inspections = inspections;
        this.timelines = timelines;
        this.involvements = involvements;
        this.access = access;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("identifier") String identifier) {
        var asker = enquiry.asker();
        var asAt = enquiry.asAt();
        var authority = authorities.find(asker, identifier, asAt);
        var looking = enquiry.lookingFrom();
        var standing = inspections.standing(asker, List.of(authority.id()), asAt);
        var intervened = involvements.intervened(asker, authority.id(), asAt);
        var partnered = involvements.partnered(asker, authority.id(), asAt);
        var helped = timelines.helped(asker, authority, asAt);
        return new AuthorityPage(
                authority,
                standing.getOrDefault(authority.id(), Inspections.Judged.NOT_RECORDED),
                intervened,
                partnered,
                involvements.support().needing(asker, authority, helped.needs()),
                involvements.support().supported(asker, authority.id(), asAt),
                helped.mentions(),
                involvements.support().led(asker, authority, asAt),
                DrawnTimeline.of(
                        timelines.of(
                                authority,
                                inspections.ofAuthority(asker, authority.id(), asAt),
                                intervened.instruments(),
                                partnered.partnerships(),
                                helped,
                                asAt),
                        looking),
                looking,
                new AuthorityPage.NextSteps(
                        access.allows(asker, InspectionWork.RECORD),
                        access.allows(asker, Eligibility.READ),
                        access.allows(asker, NeighbourSets.READ),
                        access.allows(asker, InterventionWork.DRAFT),
                        access.allows(asker, Changes.READ)));
    }
}
