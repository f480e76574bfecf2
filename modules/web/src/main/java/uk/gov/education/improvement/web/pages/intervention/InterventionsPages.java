package uk.gov.education.improvement.web.pages.intervention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.intervention.InterventionFilter;
import uk.gov.education.improvement.registry.intervention.InterventionState;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.intervention.Interventions;
import uk.gov.education.improvement.registry.oversight.AuthoritiesInIntervention;
import uk.gov.education.improvement.registry.oversight.LiftedView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.InterventionsAsked;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;

/** The instruments as a list and as a file, by the very same filters. */
@Path("/")
@RequestScoped
public class InterventionsPages {
    /** A row of the file. */
    private record Line(InterventionView intervention, AuthorityRef authority) {
        String day(Optional<LocalDate> due) {
            return due.map(LocalDate::toString).orElse("");
        }
    }

    /** The columns of the list as a file. */
    private static final Download<Line> DOWNLOAD = Download.<Line>of("interventions", "instruments")
            .with("id", line -> line.intervention().id())
            .with("dfe_number", line -> line.authority().dfeNumber().orElse(""))
            .with("name", line -> line.authority().name())
            .with("instrument", line -> line.intervention().terms().instrument().label())
            .with("service", line -> line.intervention().terms().service().label())
            .with("state", line -> line.intervention().standing())
            .with(
                    "perhaps",
                    line -> line.intervention()
                            .perhaps()
                            .map(InterventionState::label)
                            .orElse(""))
            .with("in_force", line -> line.intervention().inForce().label())
            .with("life", line -> line.intervention().life())
            .with("review_due", line -> line.day(line.intervention().clocks().reviewDue()))
            .with("report_due", line -> line.day(line.intervention().clocks().reportDue()))
            .with(
                    "adviser",
                    line -> line.intervention().terms().roles().adviser().orElse(""))
            .with(
                    "commissioner",
                    line -> line.intervention().terms().roles().commissioner().orElse(""))
            .with(
                    "board_chair",
                    line -> line.intervention().terms().roles().boardChair().orElse(""))
            .with("others", line -> line.intervention().terms().roles().others().orElse(""))
            .with("trigger", line -> line.intervention().terms().trigger())
            .with("confidence", line -> line.intervention().terms().confidence())
            .with("source", line -> line.intervention().terms().source());

    private static final int MOST_OVERDUE = 10;

    private final Interventions interventions;
    private final AuthoritiesInIntervention oversight;
    private final Authorities authorities;

    @Inject
    public InterventionsPages(
            Interventions interventions, AuthoritiesInIntervention oversight, Authorities authorities) {
        this.interventions = interventions;
        this.oversight = oversight;
        this.authorities = authorities;
    }

    @GET
    @Path("interventions")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        var asker = enquiry.asker();
        var seesDrafts = interventions.showsDrafts(asker);
        return Asked.answer(
                enquiry,
                InterventionFilter.PARAMETERS,
                asked -> {
                    var wanted = InterventionsAsked.of(enquiry, authorities, false);
                    var asAt = enquiry.asAt();
                    var page = interventions.list(asker, wanted.filter(), asAt);
                    var overdue = interventions.list(asker, InterventionFilter.overdue(MOST_OVERDUE), asAt);
                    var now = new InterventionsPage.Now(
                            oversight.counts(asker, asAt),
                            overdue,
                            oversight
                                    .lifted(asker, LiftedView.USUAL, asAt)
                                    .lifted()
                                    .size());
                    return new InterventionsPage(
                            page,
                            names(enquiry, page, overdue),
                            wanted.authorities(),
                            seesDrafts,
                            Optional.of(now),
                            asked);
                },
                asked -> new InterventionsPage(Slice.none(), Map.of(), List.of(), seesDrafts, Optional.empty(), asked));
    }

    @GET
    @Path("interventions.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = InterventionsAsked.of(enquiry, authorities, false).filter().sized(CsvFile.MOST_ROWS);
        var page = interventions.list(enquiry.asker(), all, enquiry.asAt());
        var names = names(enquiry, page, Slice.none());
        return DOWNLOAD.answer(
                page.map(intervention -> new Line(intervention, names.get(intervention.authorityId()))),
                enquiry.asAt());
    }

    private Map<String, AuthorityRef> names(
            Enquiry enquiry, Slice<InterventionView> page, Slice<InterventionView> more) {
        var ids = Stream.concat(page.rows().stream(), more.rows().stream())
                .map(InterventionView::authorityId)
                .collect(Collectors.toSet());
        return authorities.named(enquiry.asker(), ids, enquiry.asAt());
    }
}
