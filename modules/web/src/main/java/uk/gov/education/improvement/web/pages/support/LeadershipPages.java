package uk.gov.education.improvement.web.pages.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.leadership.CohortFilter;
import uk.gov.education.improvement.registry.leadership.Leadership;
import uk.gov.education.improvement.registry.leadership.LeadershipMeasures;
import uk.gov.education.improvement.registry.leadership.ParticipationFilter;
import uk.gov.education.improvement.registry.leadership.ParticipationView;
import uk.gov.education.improvement.registry.leadership.ParticipationsFile;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.ParticipationsAsked;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.shell.Page;

/** The leadership programme: its measures, its strands, and who took part, as a list and as a file. */
@Path("support/leadership")
@RequestScoped
public class LeadershipPages {
    private static final Download<ParticipationView> DOWNLOAD = Download.<ParticipationView>of(
                    "participations", "participations")
            .with("reference", ParticipationView::reference)
            .with("strand", ParticipationView::strand)
            .with("cohort", row -> row.cohort().orElse(""))
            .with("dfe_number", row -> row.authority().dfeNumber().orElse(""))
            .with("authority", row -> row.authority().name())
            .with("region", row -> row.authority().region().label())
            .with("day", row -> row.day().toString())
            .with("year", ParticipationView::year)
            .with("people", row -> row.people() == 0 ? "" : Integer.toString(row.people()))
            .with("days", row -> row.days().signum() == 0 ? "" : row.days().toPlainString())
            .with("role", row -> row.role().orElse(""))
            .with("what", row -> row.what().orElse(""))
            .with("source", ParticipationView::source);

    private final Leadership leadership;
    private final LeadershipMeasures measures;
    private final Authorities authorities;
    private final AccessTable access;

    @Inject
    public LeadershipPages(
            Leadership leadership, LeadershipMeasures measures, Authorities authorities, AccessTable access) {
        this.leadership = leadership;
        this.measures = measures;
        this.authorities = authorities;
        this.access = access;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Page show(@Context Enquiry enquiry) {
        var asAt = enquiry.asAtAlone();
        var asker = enquiry.asker();
        return new LeadershipPage(
                measures.measure(asker, everything(List.of()), asAt),
                access.allows(asker, Leadership.READ),
                isOwn(asker),
                access.allows(asker, ParticipationsFile.REPORT),
                enquiry.lookingFrom());
    }

    @GET
    @Path("strands/{id}")
    @Produces(MediaType.TEXT_HTML)
    public Page strand(@Context Enquiry enquiry, @PathParam("id") String id) {
        var asAt = enquiry.asAtAlone();
        var strand = leadership.strand(enquiry.asker(), id);
        return new StrandPage(
                strand,
                measures.measure(enquiry.asker(), everything(List.of(strand.id())), asAt)
                        .all(),
                leadership.cohorts(enquiry.asker(), CohortFilter.ofStrand(strand.id(), StrandPage.MOST), asAt),
                enquiry.lookingFrom());
    }

    @GET
    @Path("participations")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        var strands = leadership.strands(enquiry.asker());
        var own = isOwn(enquiry.asker());
        return Asked.answer(
                enquiry,
                ParticipationFilter.PARAMETERS,
                asked -> {
                    var wanted = ParticipationsAsked.of(enquiry, authorities, strands, false);
                    return new ParticipationsPage(
                            leadership.list(enquiry.asker(), wanted.filter(), enquiry.asAt()),
                            own,
                            strands,
                            wanted.authorities(),
                            asked);
                },
                asked -> new ParticipationsPage(Slice.none(), own, strands, List.of(), asked));
    }

    @GET
    @Path("participations.csv")
    public Response download(@Context Enquiry enquiry) {
        var strands = leadership.strands(enquiry.asker());
        var all = ParticipationsAsked.of(enquiry, authorities, strands, false)
                .filter()
                .sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(leadership.list(enquiry.asker(), all, enquiry.asAt()), enquiry.asAt());
    }

    private static boolean isOwn(Asker asker) {
        return asker.organisation().kind() == Organisation.Kind.AUTHORITY;
    }

    private static ParticipationFilter everything(List<String> strands) {
        return new ParticipationFilter(strands, List.of(), List.of(), List.of(), Optional.empty(), CsvFile.MOST_ROWS);
    }
}
