package uk.gov.education.improvement.web.pages.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.matching.Matches;
import uk.gov.education.improvement.registry.need.NeedFilter;
import uk.gov.education.improvement.registry.need.NeedState;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.need.NeedWork;
import uk.gov.education.improvement.registry.need.Needs;
import uk.gov.education.improvement.registry.theme.Themes;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.evidence.KnownToWork;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.shell.Page;

/** The needs as a list and as a file, by the very same filters; one alone; and how long support takes. */
@Path("/")
@RequestScoped
public class NeedsPages {
    /** So many practices are shown of what is known to work. */
    private static final int MOST_PRACTICES = 5;

    private static final Download<NeedView> DOWNLOAD = Download.<NeedView>of("needs", "needs")
            .with("id", NeedView::id)
            .with("dfe_number", row -> row.authority().dfeNumber().orElse(""))
            .with("authority", row -> row.authority().name())
            .with("region", row -> row.authority().region().label())
            .with("title", NeedView::title)
            .with("themes", NeedView::themesInWords)
            .with("urgency", row -> row.urgency().label())
            .with("raised_by", row -> row.raisedBy().label())
            .with("raised", row -> row.raised().toString())
            .with("due", row -> row.due().map(LocalDate::toString).orElse(""))
            .with("late", row -> row.late() ? "yes" : "no")
            .with("state", row -> row.state().map(NeedState::label).orElse(""))
            .with(
                    "support_in_place",
                    row -> row.placed().map(LocalDate::toString).orElse(""))
            .with("days", row -> row.days().map(String::valueOf).orElse(""));

    private final Needs needs;
    private final Engagements engagements;
    private final Themes themes;
    private final KnownToWork known;
    private final AccessTable access;

    @Inject
    public NeedsPages(Needs needs, Engagements engagements, Themes themes, KnownToWork known, AccessTable access) {
        this.needs = needs;
        this.engagements = engagements;
        this.themes = themes;
        this.known = known;
        this.access = access;
    }

    @GET
    @Path("needs")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        var asker = enquiry.asker();
        access.scope(asker, Needs.READ);
        var own = asker.organisation().kind() == Organisation.Kind.AUTHORITY;
        var raises = access.allows(asker, NeedWork.RAISE);
        var all = themes.all(asker);
        return Asked.answer(
                enquiry,
                NeedFilter.PARAMETERS,
                asked -> new NeedsPage(needs.list(asker, filter(enquiry), enquiry.asAt()), own, raises, all, asked),
                asked -> new NeedsPage(Slice.none(), own, raises, all, asked));
    }

    @GET
    @Path("needs.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(needs.list(enquiry.asker(), all, enquiry.asAt()), enquiry.asAt());
    }

    @GET
    @Path("needs/{id}")
    @Produces(MediaType.TEXT_HTML)
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var need = needs.find(enquiry.asker(), id, enquiry.asAt());
        var moves = enquiry.lookingFrom().isUsual() && access.allows(enquiry.asker(), NeedWork.MOVE);
        var matches = access.allows(enquiry.asker(), Matches.READ);
        var about = known.about(enquiry.asker(), need.themes(), MOST_PRACTICES, enquiry.asAt());
        return new NeedPage(
                need,
                moves,
                needs.mayReword(enquiry.asker(), need),
                matches,
                about,
                engagements
                        .list(
                                enquiry.asker(),
                                EngagementFilter.all(Address.MOST_ROWS).ofNeed(need.id()),
                                enquiry.asAt())
                        .rows(),
                enquiry.lookingFrom(),
                done == null ? "" : done);
    }

    private static NeedFilter filter(Enquiry enquiry) {
        return enquiry.read(NeedFilter.PARAMETERS, NeedFilter::of);
    }
}
