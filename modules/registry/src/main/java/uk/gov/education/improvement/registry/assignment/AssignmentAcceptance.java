package uk.gov.education.improvement.registry.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.engagement.EngagementOutcomes;
import uk.gov.education.improvement.registry.engagement.EngagementWork;
import uk.gov.education.improvement.registry.engagement.Provider;
import uk.gov.education.improvement.registry.need.NeedState;

/** Chooses for some needs the partners that were proposed, each under the very rules by which one alone is chosen. */
@ApplicationScoped
public class AssignmentAcceptance {
    private final AccessTable access;
    private final Transactions transactions;
    private final AssignmentBook book;
    private final EngagementOutcomes engagements;
    private final Recording recording;

    @Inject
    public AssignmentAcceptance(
            AccessTable access,
            Transactions transactions,
            AssignmentBook book,
            EngagementOutcomes engagements,
            Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.engagements = engagements;
        this.recording = recording;
    }

    private record Said(List<String> chosen, List<String> refused, List<String> passedOver) {}

    /** @throws Refused when the asker may choose no providers */
    public void refuseUnlessMay(Asker by) {
        access.scope(by, EngagementWork.MATCH);
    }

    /**
     * What is refused is kept with its words, and the rest stands. A need that has an engagement of this run is passed over.
     *
     * @throws Refused when the asker may choose no providers, or there is no such run
     */
    public AssignmentView accept(Asker by, AcceptAssignment command) {
        access.scope(by, Assignments.READ);
        var scope = access.scope(by, EngagementWork.MATCH);
        return transactions.within(() -> {
            var run = book.store()
                    .lock(scope, command.runId())
                    .orElseThrow(() -> AssignmentBook.unknown(command.runId()));
            var proposals = book.store().rows(scope, run.id()).stream()
                    .collect(Collectors.toMap(ProposedNeed::needId, Function.identity()));
            var answers = book.store().answers(scope, run.id());
            var passedOver = command.needs().stream()
                    .filter(need ->
                            answers.containsKey(need) && answers.get(need).isChosen())
                    .toList();
            var asked = command.needs().stream()
                    .filter(need -> !passedOver.contains(need))
                    .toList();
            if (asked.isEmpty()) {
                return book.find(scope, run.id(), passedOver);
            }
            var held = asked.stream().filter(proposals::containsKey).toList();
            engagements.hold(scope, held);
            var states = book.states(scope, held);
            var writing = book.store().writing();
            var at = recording.now();
            var chosen = new ArrayList<String>();
            var refused = new ArrayList<String>();
            for (var need : asked) {
                var answer = Optional.ofNullable(answers.get(need))
                        .orElseGet(() -> new AssignmentAnswer(recording.newId(), run, need));
                try {
                    refuseOver(Optional.ofNullable(states.get(need)));
                    var engagement = choose(by, scope, need, proposals, writing);
                    writing.add(answer.chosen(engagement, at));
                    chosen.add(need);
                } catch (Refused why) {
                    refused.add(need);
                    if (proposals.containsKey(need)) {
                        writing.add(answer.refused(why.refusal().words(), at));
                    }
                }
            }
            writing.changed(AssignmentBook.change(run.id(), "accepted some of", new Said(chosen, refused, passedOver)));
            recording.append(by, writing);
            return book.find(scope, run.id(), passedOver);
        });
    }

    /** A need that is not open any more has moved on: that it is over says more than that it did. */
    private static void refuseOver(Optional<NeedState> state) {
        state.filter(stands -> stands != NeedState.OPEN).ifPresent(stands -> {
            throw new Refused(new Invalid(
                    "needs",
                    stands == NeedState.IN_PLACE
                            ? "Support for it is in place since"
                            : "It is " + stands.label().toLowerCase(Locale.ROOT) + " since, and seeks nobody"));
        });
    }

    /** Everything that can be refused is asked before anything is written. */
    private String choose(Asker by, Scope scope, String needId, Map<String, ProposedNeed> proposals, Writing writing) {
        var proposal = Optional.ofNullable(proposals.get(needId))
                .orElseThrow(() -> new Refused(new Invalid("needs", "Need “" + needId + "” is not in this run")));
        var party =
                proposal.proposed().orElseThrow(() -> new Refused(new Invalid("needs", "Nobody is proposed for it")));
        if (!proposal.isToAccept()) {
            throw new Refused(new Invalid("needs", party.called() + " is chosen for it already, and is kept"));
        }
        engagements.refuseChosenSince(scope, needId, proposal.seen());
        return engagements.match(
                by,
                scope,
                needId,
                proposal.version(),
                new Provider(party.kind(), party.partnerId()),
                "Proposed when many needs were matched together: " + party.shown() + " of 100",
                Optional.empty(),
                writing);
    }
}
