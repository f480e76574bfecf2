package uk.gov.education.improvement.web.pages.round;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.registry.agreement.Agreements;
import uk.gov.education.improvement.registry.application.Applications;
import uk.gov.education.improvement.registry.assessment.Assessments;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundState;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.RoundView.Stage;
import uk.gov.education.improvement.registry.round.RoundWork;
import uk.gov.education.improvement.registry.round.Rounds;
import uk.gov.education.improvement.registry.selection.Decisions;
import uk.gov.education.improvement.registry.selection.Letters;
import uk.gov.education.improvement.registry.selection.Rankings;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.shell.Page;

/** One round, and how a draft will look to whoever wants to apply. */
@Path("rounds/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class RoundPages {
    private final Rounds rounds;
    private final Letters letters;
    private final RoundsShown shown;
    private final Applications applications;
    private final AccessTable access;

    @Inject
    public RoundPages(
            Rounds rounds, Letters letters, RoundsShown shown, Applications applications, AccessTable access) {
        this.rounds = rounds;
        this.letters = letters;
        this.shown = shown;
        this.applications = applications;
        this.access = access;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var asker = enquiry.asker();
        var round = rounds.find(asker, id, enquiry.asAt());
        var looking = enquiry.lookingFrom();
        var putOffs = rounds.putOffs(asker, id, enquiry.asAt());
        return new RoundPage(
                round,
                putOffs,
                shown.toReaders(enquiry, round),
                shown.authors(asker, round, putOffs),
                round.stage() == Stage.CONCLUDED ? letters.outcomes(asker, id, enquiry.asAt()) : List.of(),
                next(asker, round, looking.isUsual(), applications.lastDays(asker, List.of(round), enquiry.asAt())),
                looking,
                done == null ? "" : done);
    }

    /** What would be refused is left out: a draft that lacks something is not published, an open round is not decided. */
    private RoundPage.Next next(Asker asker, RoundView round, boolean now, Map<String, LocalDate> lastDays) {
        var runs = now && access.allows(asker, RoundWork.RUN);
        var state = round.state();
        return new RoundPage.Next(
                runs,
                runs && state.filter(RoundState::isDraft).isPresent(),
                runs && state.filter(found -> found == RoundState.PUBLISHED).isPresent(),
                state.filter(found -> runs).map(RoundAct::after).orElse(List.of()).stream()
                        .filter(act ->
                                act != RoundAct.PUBLISH || round.missing().isEmpty())
                        .filter(act -> act != RoundAct.DECIDE || round.stage() == Stage.CLOSED)
                        .filter(act -> act != RoundAct.DECIDE && act != RoundAct.CONCLUDE
                                || access.allows(asker, Decisions.DECIDE))
                        .toList(),
                Optional.ofNullable(lastDays.get(round.id())).filter(day -> now),
                round.stage() != Stage.IN_PREPARATION && access.allows(asker, Applications.READ),
                round.stage() != Stage.IN_PREPARATION && access.allows(asker, Assessments.READ),
                List.of(Stage.CLOSED, Stage.DECIDED, Stage.CONCLUDED).contains(round.stage())
                        && access.allows(asker, Rankings.READ),
                round.stage() == Stage.CONCLUDED && access.allows(asker, Agreements.READ));
    }
}
