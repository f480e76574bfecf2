package uk.gov.education.improvement.web.pages.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.inspection.InspectionFilter;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.JudgementsAsked;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;

/** The judgements as a list and as a file, by the very same filters. */
@Path("/")
@RequestScoped
public class JudgementsPages {
    /** A row of the file. */
    private record Line(InspectionView judgement, AuthorityRef authority) {
        String grade(Part part) {
            return judgement.part(part).label();
        }
    }

    /** The columns of the list as a file. */
    private static final Download<Line> DOWNLOAD = Download.<Line>of("judgements", "judgements")
            .with("id", line -> line.judgement().id())
            .with("dfe_number", line -> line.authority().dfeNumber().orElse(""))
            .with("name", line -> line.authority().name())
            .with("framework", line -> line.judgement().framework().label())
            .with("visit", line -> line.judgement().visit().label())
            .with("visit_start", line -> line.judgement().visitStart().orElse(""))
            .with("visit_end", line -> line.judgement().visitEnd().orElse(""))
            .with("published", line -> line.judgement().published())
            .with("counts_from", line -> line.judgement().countsFrom().toString())
            .with("state", line -> line.judgement().draft() ? "draft" : "published")
            .with("overall", line -> line.grade(Part.OVERALL))
            .with("leaders", line -> line.grade(Part.LEADERS))
            .with("help_and_protection", line -> line.grade(Part.HELP_AND_PROTECTION))
            .with("in_care", line -> line.grade(Part.IN_CARE))
            .with("care_leavers", line -> line.grade(Part.CARE_LEAVERS))
            .with("adoption", line -> line.grade(Part.ADOPTION))
            .with("findings", line -> line.judgement().findings().orElse(""))
            .with("confidence", line -> line.judgement().confidence())
            .with("source", line -> line.judgement().source());

    private final Inspections inspections;
    private final Authorities authorities;

    @Inject
    public JudgementsPages(Inspections inspections, Authorities authorities) {
        this.inspections = inspections;
        this.authorities = authorities;
    }

    @GET
    @Path("inspections")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        var seesDrafts = inspections.showsDrafts(enquiry.asker());
        return Asked.answer(
                enquiry,
                InspectionFilter.PARAMETERS,
                asked -> {
                    var judgements = JudgementsAsked.of(enquiry, authorities);
                    var page = inspections.list(enquiry.asker(), judgements.filter(), enquiry.asAt());
                    return new JudgementsPage(page, names(enquiry, page), judgements.authorities(), seesDrafts, asked);
                },
                asked -> new JudgementsPage(Slice.none(), Map.of(), List.of(), seesDrafts, asked));
    }

    @GET
    @Path("inspections.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = JudgementsAsked.of(enquiry, authorities).filter().sized(CsvFile.MOST_ROWS);
        var page = inspections.list(enquiry.asker(), all, enquiry.asAt());
        var names = names(enquiry, page);
        return DOWNLOAD.answer(
                page.map(judgement -> new Line(judgement, names.get(judgement.authorityId()))), enquiry.asAt());
    }

    private Map<String, AuthorityRef> names(Enquiry enquiry, Slice<InspectionView> page) {
        var ids = page.rows().stream().map(InspectionView::authorityId).collect(Collectors.toSet());
        return authorities.named(enquiry.asker(), ids, enquiry.asAt());
    }
}
