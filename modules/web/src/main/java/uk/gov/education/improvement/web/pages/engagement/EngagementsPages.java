package uk.gov.education.improvement.web.pages.engagement;

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
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.engagement.EngagementScope;
import uk.gov.education.improvement.registry.engagement.EngagementState;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.practice.Practices;
import uk.gov.education.improvement.registry.theme.Themes;
import uk.gov.education.improvement.web.door.EngagementDoors;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.shell.Page;

/** The engagements as a list and as a file, by the very same filters; and one alone. */
@Path("/")
@RequestScoped
public class EngagementsPages {
    private static final Download<EngagementView> DOWNLOAD = Download.<EngagementView>of("engagements", "engagements")
            .with("id", EngagementView::id)
            .with("recipient", EngagementView::recipient)
            .with("provider", EngagementView::provider)
            .with("provider_kind", row -> row.kind().label())
            .with("themes", EngagementView::about)
            .with("stage", row -> row.state().map(EngagementState::label).orElse(""))
            .with("since", row -> row.since().orElse(""))
            .with("began", row -> row.began().map(PartialDate::said).orElse(""))
            .with("ended", row -> row.ended().map(PartialDate::said).orElse(""))
            .with(
                    "basis",
                    row -> row.recorded().map(EngagementView.Recorded::basis).orElse(""))
            .with(
                    "source",
                    row -> row.recorded().map(EngagementView.Recorded::source).orElse("agreed here"))
            .with("directed", row -> row.directed() ? "yes" : "no")
            .with("provider_under_review_since", row -> row.reviewOfProvider().orElse(""))
            .with(
                    "days_agreed",
                    row -> days(row).map(detail -> detail.agreed().toString()).orElse(""))
            .with(
                    "days_delivered",
                    row -> days(row)
                            .map(detail -> detail.delivered().toString())
                            .orElse(""));

    private final Engagements engagements;
    private final EngagementDoors doors;
    private final Themes themes;
    private final Practices practices;
    private final MoneyOfPartner money;

    @Inject
    public EngagementsPages(
            Engagements engagements, EngagementDoors doors, Themes themes, Practices practices, MoneyOfPartner money) {
        this.engagements = engagements;
        this.doors = doors;
        this.themes = themes;
        this.practices = practices;
        this.money = money;
    }

    @GET
    @Path("engagements")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        var known = themes.all(enquiry.asker());
        return Asked.answer(
                enquiry,
                EngagementFilter.PARAMETERS,
                asked -> new EngagementsPage(
                        engagements.list(enquiry.asker(), filter(enquiry), enquiry.asAt()), known, asked),
                asked -> new EngagementsPage(Slice.none(), known, asked));
    }

    @GET
    @Path("engagements.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(engagements.list(enquiry.asker(), all, enquiry.asAt()), enquiry.asAt());
    }

    @GET
    @Path("engagements/{id}")
    @Produces(MediaType.TEXT_HTML)
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var engagement = engagements.find(enquiry.asker(), id, enquiry.asAt());
        var now = enquiry.lookingFrom().isUsual();
        var cited = engagement
                .detail()
                .flatMap(EngagementView.Detail::scope)
                .map(EngagementScope::practices)
                .orElse(List.of());
        return new EngagementPage(
                engagement,
                List.copyOf(
                        practices.named(enquiry.asker(), cited, enquiry.asAt()).values()),
                now ? engagements.acts(enquiry.asker(), engagement) : List.of(),
                now && doors.reviews().mayGiveFeedback(enquiry.asker(), engagement),
                money.behind(enquiry.asker(), engagement, enquiry.asAt()),
                enquiry.lookingFrom(),
                done == null ? "" : done);
    }

    private static Optional<EngagementView.Detail> days(EngagementView row) {
        return row.detail().filter(any -> !row.isRecorded());
    }

    private static EngagementFilter filter(Enquiry enquiry) {
        return enquiry.read(EngagementFilter.PARAMETERS, EngagementFilter::of);
    }
}
