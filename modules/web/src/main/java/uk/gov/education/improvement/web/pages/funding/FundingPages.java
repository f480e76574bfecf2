package uk.gov.education.improvement.web.pages.funding;

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
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.registry.award.AwardFilter;
import uk.gov.education.improvement.registry.award.AwardWork;
import uk.gov.education.improvement.registry.award.Awards;
import uk.gov.education.improvement.registry.award.Forecasts;
import uk.gov.education.improvement.registry.funding.BudgetWork;
import uk.gov.education.improvement.registry.funding.Ledger;
import uk.gov.education.improvement.registry.funding.LedgerFilter;
import uk.gov.education.improvement.registry.funding.LineAct;
import uk.gov.education.improvement.registry.funding.LineState;
import uk.gov.education.improvement.registry.funding.Programmes;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.shell.Page;

/** The programmes, one of them, and one budget line. */
@Path("funding")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class FundingPages {
    static final String CREATE = "create-programme";
    static final String OPEN = "open-line";

    /** How many movements and awards a line shows before it leads to the lists of them. */
    private static final int NEWEST = 10;

    private final Programmes programmes;
    private final Ledger ledger;
    private final Awards awards;
    private final Forecasts forecasts;
    private final AccessTable access;

    @Inject
    public FundingPages(Programmes programmes, Ledger ledger, Awards awards, Forecasts forecasts, AccessTable access) {
        this.programmes = programmes;
        this.ledger = ledger;
        this.awards = awards;
        this.forecasts = forecasts;
        this.access = access;
    }

    @GET
    public Page show(@Context Enquiry enquiry) {
        var asker = enquiry.asker();
        return new FundingPage(
                programmes.list(asker, enquiry.asAtAlone()),
                access.allows(asker, BudgetWork.BUDGET),
                access.allows(asker, Awards.READ),
                enquiry.lookingFrom());
    }

    @GET
    @Path("programmes/{id}")
    public Page programme(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var asker = enquiry.asker();
        var looking = enquiry.lookingFrom();
        return new ProgrammePage(
                programmes.find(asker, id, enquiry.asAt()),
                access.allows(asker, Awards.READ)
                        ? Optional.of(forecasts.of(asker, id, enquiry.asAt()))
                        : Optional.empty(),
                looking.isUsual() && access.allows(asker, BudgetWork.BUDGET),
                looking,
                done == null ? "" : done);
    }

    @GET
    @Path("lines/{id}")
    public Page line(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var asker = enquiry.asker();
        var asAt = enquiry.asAt();
        var looking = enquiry.lookingFrom();
        var line = programmes.line(asker, id, asAt);
        var state = line.state().filter(found -> looking.isUsual());
        return new LinePage(
                line,
                ledger.list(asker, line.programmeId(), LedgerFilter.newest(id, NEWEST), asAt),
                programmes.addUp(asker, id),
                access.allows(asker, Awards.READ)
                        ? Optional.of(awards.list(asker, AwardFilter.ofLine(id, NEWEST), asAt))
                        : Optional.empty(),
                state.filter(found -> access.allows(asker, BudgetWork.BUDGET))
                        .map(LineAct::after)
                        .orElse(List.of()),
                state.filter(found -> found == LineState.OPEN).isPresent() && access.allows(asker, AwardWork.DECIDE),
                looking,
                done == null ? "" : done);
    }
}
