package uk.gov.education.improvement.web.pages.neighbour;

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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.authority.AuthorityView.Relative;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.neighbour.Closeness;
import uk.gov.education.improvement.registry.neighbour.ComparisonView;
import uk.gov.education.improvement.registry.neighbour.ComparisonView.NeighbourView;
import uk.gov.education.improvement.registry.neighbour.NeighbourSetRef;
import uk.gov.education.improvement.registry.neighbour.NeighbourSets;
import uk.gov.education.improvement.registry.neighbour.NeighboursFile;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.shell.Page;

/** An authority beside its statistical neighbours, as a page and as a file. */
@Path("authorities/{identifier}/" + NeighbourPages.PATH)
@RequestScoped
public class NeighbourPages {
    public static final String PATH = "neighbours";

    /** Of the page, where the file is. */
    static final String FILE = "comparison.csv";

    /** A row of the file. */
    private record Line(ComparisonView comparison, NeighbourView neighbour) {
        String grade(Part part) {
            return neighbour.latest().map(latest -> latest.part(part).label()).orElse("");
        }

        String against(Part part) {
            var against = neighbour.against().get(part);
            return against == null ? "" : against.label();
        }
    }

    private static final Download<Line> DOWNLOAD = withParts(Download.<Line>of("neighbours", "neighbours")
                    .with(
                            "set",
                            line -> line.comparison()
                                    .set()
                                    .map(NeighbourSetRef::set)
                                    .orElse(""))
                    .with("set_source", line -> line.neighbour().source())
                    .with(
                            "dfe_number",
                            line -> line.comparison().authority().dfeNumber().orElse(""))
                    .with("name", line -> line.comparison().authority().name())
                    .with("rank", line -> Integer.toString(line.neighbour().place()))
                    .with(
                            "neighbour_number",
                            line -> line.neighbour().authority().dfeNumber().orElse(""))
                    .with("neighbour_name", line -> line.neighbour().authority().name())
                    .with(
                            "closeness",
                            line -> line.neighbour()
                                    .closeness()
                                    .map(Closeness::label)
                                    .orElse(""))
                    .with("membership", line -> line.neighbour().membership().name())
                    .with(
                            "succeeded_by",
                            line -> line.neighbour().successors().stream()
                                    .map(Relative::name)
                                    .collect(Collectors.joining("; ")))
                    .with(
                            "judgement_published",
                            line -> line.neighbour()
                                    .latest()
                                    .map(InspectionView::published)
                                    .orElse(""))
                    .with(
                            "judgement_framework",
                            line -> line.neighbour()
                                    .latest()
                                    .map(latest -> latest.framework().label())
                                    .orElse("")))
            .with(
                    "judgement_source",
                    line -> line.neighbour()
                            .latest()
                            .map(InspectionView::source)
                            .orElse(""));

    private final NeighbourSets sets;
    private final AccessTable access;

    @Inject
    public NeighbourPages(NeighbourSets sets, AccessTable access) {
        this.sets = sets;
        this.access = access;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Page show(@Context Enquiry enquiry, @PathParam("identifier") String identifier) {
        return new NeighboursPage(
                compare(enquiry, identifier),
                access.allows(enquiry.asker(), NeighboursFile.IMPORT),
                enquiry.lookingFrom());
    }

    @GET
    @Path(FILE)
    public Response download(@Context Enquiry enquiry, @PathParam("identifier") String identifier) {
        var comparison = compare(enquiry, identifier);
        var lines = comparison.neighbours().stream()
                .map(neighbour -> new Line(comparison, neighbour))
                .toList();
        return DOWNLOAD.answer(new Slice<>(lines, lines.size(), Optional.empty()), enquiry.asAt());
    }

    private ComparisonView compare(Enquiry enquiry, String identifier) {
        var set = enquiry.read(List.of(NeighbourSets.SET), address -> address.text(NeighbourSets.SET));
        return sets.compare(enquiry.asker(), identifier, set, enquiry.asAt());
    }

    /** Each part by its grade, and how that stands against the authority's. */
    private static Download<Line> withParts(Download<Line> columns) {
        var more = columns;
        for (var part : Part.values()) {
            var heading = part.name().toLowerCase(Locale.ROOT);
            more = more.with(heading, line -> line.grade(part)).with(heading + "_against", line -> line.against(part));
        }
        return more;
    }
}
