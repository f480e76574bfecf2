package uk.gov.education.improvement.web.pages.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.dispute.Disputes;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.InspectionWork;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.shell.Page;

/** One judgement. */
@Path("inspections/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class JudgementPages {
    private final Inspections inspections;
    private final Disputes disputes;
    private final Authorities authorities;
    private final AccessTable access;

    @Inject
    public JudgementPages(Inspections inspections, Disputes disputes, Authorities authorities, AccessTable access) {
        this.inspections = inspections;
        this.disputes = disputes;
        this.authorities = authorities;
        this.access = access;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var asker = enquiry.asker();
        var inspection = inspections.find(asker, id, enquiry.asAt());
        return new JudgementPage(
                inspection,
                Judged.of(inspection, authorities, enquiry).authority(),
                earlier(enquiry, inspection),
                ReadingLine.of(inspections.history(asker, id, enquiry.asAt())),
                disputes.waiting(asker, id, enquiry.asAt()),
                enquiry.lookingFrom(),
                new JudgementPage.NextSteps(
                        access.allows(asker, InspectionWork.CORRECT),
                        inspection.draft() && access.allows(asker, InspectionWork.PUBLISH),
                        access.allows(asker, Changes.READ)),
                done == null ? "" : done);
    }

    /** The graded judgement that stood when this one came to count. */
    private Optional<InspectionView> earlier(Enquiry enquiry, InspectionView inspection) {
        return inspections.ofAuthority(enquiry.asker(), inspection.authorityId(), enquiry.asAt()).stream()
                .filter(other -> !other.draft() && other.visit().graded())
                .filter(other -> !other.id().equals(inspection.id())
                        && other.countsFrom().isBefore(inspection.countsFrom()))
                .reduce((older, newer) -> newer);
    }
}
