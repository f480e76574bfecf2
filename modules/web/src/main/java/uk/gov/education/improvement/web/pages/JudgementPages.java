package uk.gov.education.improvement.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.change.ChangeRecord;
import uk.gov.education.improvement.kernel.change.Entry;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.InspectionWork;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.web.door.Enquiry;

/** One judgement. */
@Path("inspections/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class JudgementPages {
    private static final Act READ_CHANGES = new Act("change.read");

    /** More readings of one report than there will ever be. */
    private static final int MOST_CHANGES = 500;

    private final Inspections inspections;
    private final Authorities authorities;
    private final AccessTable access;
    private final ChangeRecord changes;
    private final People people;

    @Inject
    public JudgementPages(
            Inspections inspections, Authorities authorities, AccessTable access, ChangeRecord changes, People people) {
        this.inspections = inspections;
        this.authorities = authorities;
        this.access = access;
        this.changes = changes;
        this.people = people;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var asker = enquiry.asker();
        var judged = Judged.find(inspections, authorities, enquiry, id);
        var inspection = judged.inspection();
        var written = changes(asker, id);
        return new JudgementPage(
                inspection,
                judged.authority(),
                earlier(enquiry, inspection),
                ReadingLine.of(inspections.readings(asker, id, enquiry.asAt()), written, names(written)),
                enquiry.lookingFrom(),
                new JudgementPage.NextSteps(
                        access.allows(asker, InspectionWork.CORRECT),
                        inspection.draft() && access.allows(asker, InspectionWork.PUBLISH)),
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

    private List<Entry> changes(Asker asker, String id) {
        return access.allows(asker, READ_CHANGES)
                ? changes.of(access.scope(asker, READ_CHANGES), InspectionWork.SUBJECT, id, MOST_CHANGES)
                : List.of();
    }

    private Map<String, String> names(List<Entry> written) {
        return people.names(written.stream().map(Entry::actor).collect(Collectors.toSet()));
    }
}
