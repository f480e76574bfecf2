package uk.gov.education.improvement.registry.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.application.Applications;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.Rounds;

/**
 * Reads what came of applications: the letter to each applicant, which the department reads from the decision on and the
 * applicant from its publication; and, for everybody, whom a round has selected.
 */
@ApplicationScoped
public class Letters {
    public static final Act READ = new Act("letter.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final SelectionStore store;
    private final Applications applications;
    private final Rounds rounds;

    @Inject
    public Letters(
            AccessTable access,
            Transactions transactions,
            SelectionStore store,
            Applications applications,
            Rounds rounds) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.applications = applications;
        this.rounds = rounds;
    }

    /** @throws Refused when there is none that the asker may read on the day, by what was recorded then */
    public LetterView find(Asker by, String applicationId, AsAt asAt) {
        return seen(by, applicationId, asAt)
                .orElseThrow(() -> new Refused(new UnknownRecord("letter about the application", applicationId)));
    }

    /**
     * The same, where there is one.
     *
     * @throws Refused when there is no such application that the asker may see
     */
    public Optional<LetterView> seen(Asker by, String applicationId, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var application = applications.find(by, applicationId, asAt);
            var round = rounds.find(by, application.roundId(), asAt);
            var published = day(round, RoundAct.CONCLUDE);
            if (application.state().filter(ApplicationState.WITHDRAWN::equals).isPresent()) {
                return Optional.empty();
            }
            if (published.isEmpty() && !scope.audiences().contains(Audience.DEPARTMENT)) {
                return Optional.empty();
            }
            return day(round, RoundAct.DECIDE)
                    .flatMap(decided -> store.decision(scope, applicationId, asAt)
                            .map(decision -> letter(application, decision.decided(), published, asAt))
                            .or(() -> ineligible(application, decided, published, asAt)));
        });
    }

    /** Since when the round stands where the act led, as at the day. */
    private static Optional<LocalDate> day(RoundView round, RoundAct act) {
        return round.steps().stream()
                .filter(step -> step.act() == act)
                .map(step -> PartialDate.parse(step.effective()).last())
                .findFirst();
    }

    private static LetterView letter(
            ApplicationView application, Decided decided, Optional<LocalDate> published, AsAt asAt) {
        return new LetterView(
                application.id(),
                application.roundId(),
                application.round(),
                application.name(),
                members(application),
                Optional.of(decided.outcome()),
                published,
                decided.day(),
                decided.source(),
                Optional.of(decided.why()),
                decided.because(),
                decided.reserve(),
                decided.promoted(),
                decided.scores(),
                Optional.of(decided.total()),
                asAt.day(),
                asAt.recordedBy());
    }

    /** Of one that was not assessed: which part of which report stood against it, as it was found. */
    private static Optional<LetterView> ineligible(
            ApplicationView application, LocalDate decided, Optional<LocalDate> published, AsAt asAt) {
        return Optional.of(application)
                .filter(one ->
                        one.state().filter(ApplicationState.INELIGIBLE::equals).isPresent())
                .map(one -> one.steps().getLast())
                .map(step -> new LetterView(
                        application.id(),
                        application.roundId(),
                        application.round(),
                        application.name(),
                        members(application),
                        Optional.empty(),
                        published,
                        decided,
                        step.source(),
                        Optional.empty(),
                        step.why(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        asAt.day(),
                        asAt.recordedBy()));
    }

    private static List<String> members(ApplicationView application) {
        return application.members().stream().map(AuthorityRef::name).toList();
    }

    /**
     * Whom a round has selected and who is on its reserve list, in its order, without who has withdrawn by the day; nobody until
     * that is published.
     *
     * @throws Refused when there is no such round that the asker may see
     */
    public List<OutcomeView> outcomes(Asker by, String roundId, AsAt asAt) {
        var scope = access.scope(by, Rounds.READ);
        return transactions.within(() -> day(rounds.find(by, roundId, asAt), RoundAct.CONCLUDE)
                .map(published -> outcomes(scope, roundId, asAt))
                .orElse(List.of()));
    }

    private List<OutcomeView> outcomes(Scope scope, String roundId, AsAt asAt) {
        return store.published(scope, roundId, asAt).stream()
                .map(PublishedOutcome::view)
                .sorted(Comparator.comparing(OutcomeView::outcome)
                        .thenComparing(one -> one.reserve().orElse(0))
                        .thenComparing(OutcomeView::name))
                .toList();
    }
}
