package uk.gov.education.improvement.registry.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.Step;
import uk.gov.education.improvement.registry.round.RoundView;

/**
 * The applications of a round, for whatever decides on them; asked in the transaction of a use case. The one place where an
 * application is told what came of it.
 */
@Dependent
public class ApplicationOutcomes {
    /** The most applications of a round that are looked at together. */
    public static final int MOST = 5_000;

    private final ApplicationBook book;
    private final Recording recording;

    @Inject
    ApplicationOutcomes(ApplicationBook book, Recording recording) {
        this.book = book;
        this.recording = recording;
    }

    /**
     * JPQL: an application has withdrawn by the day; asked by {@code :day}, {@code :publishedBy} and {@code :recordedBy}.
     *
     * @param id what it is called by in the query
     */
    public static String withdrawn(String id) {
        return Step.begun(ApplicationStore.STEPS, id, ApplicationAct.WITHDRAW);
    }

    /** All of a round that the asker may see, as they were started, without what they say: by a fixed number of statements. */
    public List<ApplicationStanding> ofRound(Scope scope, String roundId, AsAt asAt) {
        return book.standing(scope, roundId, asAt);
    }

    /** What some of them are called, by our ids, where the asker may see them. */
    public Map<String, String> names(Scope scope, Collection<String> ids, AsAt asAt) {
        return book.expressions(scope, ids, asAt).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    /**
     * Holds an application and its round until the transaction ends, as the asker has seen it.
     *
     * @return the id of its round
     * @throws Refused when there is none that the asker may see, or it has moved on since; the words say who did what
     */
    public String hold(Asker by, Scope scope, String id, long version) {
        var application = book.lock(by, scope, id);
        recording.checkVersion(scope, ApplicationBook.SUBJECT, id, version, application.version());
        return application.roundId();
    }

    /**
     * Tells applications what came of them, with effect from one day, and appends that to what is written.
     *
     * @param source who decided so, and where
     * @throws Refused when one is unknown or cannot take its act where it stands, or the day lies in the future or before what
     *     came last of one
     */
    public void take(
            Scope scope, Collection<TakeOutcome> outcomes, PartialDate effective, String source, Writing writing) {
        var ids = outcomes.stream().map(TakeOutcome::applicationId).toList();
        var applications = book.lockAll(scope, ids);
        var expressions = book.expressions(scope, ids);
        var trails = book.trails(scope, ids);
        for (var outcome : outcomes) {
            var application = applications.get(outcome.applicationId());
            if (application == null || !expressions.containsKey(application.id())) {
                throw ApplicationBook.unknown(outcome.applicationId());
            }
            var move = new Move<>(outcome.act(), effective, Optional.empty(), outcome.why(), source);
            trails.get(application.id()).refuseOutOfOrder(move, recording.today());
            writing.add(application.take(recording.newId(), move, false));
            writing.changed(ApplicationBook.change(
                    application,
                    outcome.act().done(),
                    Optional.empty(),
                    expressions.get(application.id()),
                    Optional.of(move)));
        }
    }

    /**
     * Asks the rule of the round of each member of some applications once more, by another day, and keeps what it says beside
     * what it said before: evidence, which moves no application.
     *
     * @param askedBy from what had been recorded by then
     * @return what came of it, by the id of the application
     */
    public Map<String, Finding> askAgain(
            Asker by,
            Scope scope,
            RoundView round,
            Collection<String> ids,
            LocalDate day,
            Instant askedBy,
            Writing writing) {
        var applications = book.lockAll(scope, ids);
        var expressions = book.expressions(scope, applications.keySet());
        var members = expressions.values().stream()
                .flatMap(said -> said.members().stream())
                .collect(Collectors.toSet());
        var explained = book.explainOn(by, round, members, day, AsAt.day(recording.today(), askedBy));
        var findings = new HashMap<String, Finding>();
        expressions.forEach((id, said) -> {
            var seen = said.members().stream()
                    .flatMap(member -> Optional.ofNullable(explained.get(member)).stream())
                    .toList();
            var application = applications.get(id);
            findings.put(id, ApplicationBook.keep(application, said, seen, recording, writing));
            writing.changed(
                    ApplicationBook.change(application, "checked again", Optional.empty(), said, Optional.empty()));
        });
        return findings;
    }
}
