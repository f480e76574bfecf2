package uk.gov.education.improvement.web.pages.round;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.registry.round.RoundFilter;
import uk.gov.education.improvement.registry.round.RoundState;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.RoundWork;
import uk.gov.education.improvement.registry.round.Rounds;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;

/** The rounds as a list and as a file, by the very same filters. */
@Path("/")
@RequestScoped
public class RoundsPages {
    /** The columns of the list as a file. */
    private static final Download<RoundView> DOWNLOAD = Download.<RoundView>of("rounds", "rounds")
            .with("id", RoundView::id)
            .with("name", row -> row.terms().name())
            .with("state", row -> row.state().map(RoundState::label).orElse(""))
            .with("stage", row -> row.stage().label())
            .with("opens", row -> row.terms().opens().map(LocalDate::toString).orElse(""))
            .with("closes", row -> row.terms().closes().map(LocalDate::toString).orElse(""))
            .with(
                    "decision_due",
                    row -> row.terms().decides().map(LocalDate::toString).orElse(""))
            .with("places", row -> row.terms().places().map(String::valueOf).orElse(""))
            .with("money", row -> row.money().map(Money::decimal).orElse(""))
            .with("rule", row -> row.terms().rule().orElse(""));

    private final Rounds rounds;
    private final AccessTable access;

    @Inject
    public RoundsPages(Rounds rounds, AccessTable access) {
        this.rounds = rounds;
        this.access = access;
    }

    @GET
    @Path("rounds")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        var asker = enquiry.asker();
        var seesDrafts = access.scope(asker, Rounds.READ).audiences().contains(Audience.DEPARTMENT);
        var runs = access.allows(asker, RoundWork.RUN);
        return Asked.answer(
                enquiry,
                RoundFilter.PARAMETERS,
                asked -> new RoundsPage(rounds.list(asker, filter(enquiry), enquiry.asAt()), seesDrafts, runs, asked),
                asked -> new RoundsPage(Slice.none(), seesDrafts, runs, asked));
    }

    @GET
    @Path("rounds.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(rounds.list(enquiry.asker(), all, enquiry.asAt()), enquiry.asAt());
    }

    private static RoundFilter filter(Enquiry enquiry) {
        return enquiry.read(RoundFilter.PARAMETERS, RoundFilter::of);
    }
}
