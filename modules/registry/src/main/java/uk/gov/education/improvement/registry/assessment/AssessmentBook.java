package uk.gov.education.improvement.registry.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.Trail;

/** Panels and score sheets with all that belongs to them, for the use cases; asked in their transaction. */
@Dependent
class AssessmentBook {
    /** What the record of change calls a score sheet. */
    static final String SUBJECT = "score-sheet";

    private final AssessmentStore store;

    @Inject
    AssessmentBook(AssessmentStore store) {
        this.store = store;
    }

    Writing writing() {
        return store.writing();
    }

    List<ScoreSheetView> sheets(Scope scope, String roundId, AsAt asAt) {
        return views(scope, store.ofRound(scope, roundId, asAt.recordedBy()), asAt);
    }

    List<HandedInScores> handedIn(Scope scope, String roundId, AsAt asAt) {
        var scores = store.scoresOfRound(scope, roundId, asAt.recordedBy());
        return sheets(scope, roundId, asAt).stream()
                .filter(sheet -> sheet.stands(ScoreSheetState.HANDED_IN) && scores.containsKey(sheet.id()))
                .map(sheet -> new HandedInScores(
                        sheet.id(),
                        sheet.applicationId(),
                        sheet.assessor(),
                        sheet.assessorName(),
                        scores.get(sheet.id()).scores().complete(),
                        scores.get(sheet.id()).recordedAt()))
                .toList();
    }

    /** Leaves out what was not assigned by then; costs the same number of statements for one and for many. */
    private List<ScoreSheetView> views(Scope scope, AssessmentStore.Recorded recorded, AsAt asAt) {
        var names = store
                .everNamed(
                        scope,
                        recorded.sheets().stream().map(ScoreSheet::roundId).collect(Collectors.toSet()),
                        asAt.recordedBy())
                .stream()
                .collect(Collectors.toMap(
                        one -> named(one.roundId(), one.person()), Assessor::name, (earlier, later) -> later));
        return recorded.sheets().stream()
                .filter(sheet -> recorded.steps().containsKey(sheet.id()))
                .map(sheet -> view(
                        sheet,
                        names.getOrDefault(named(sheet.roundId(), sheet.person()), sheet.person()),
                        recorded.steps().get(sheet.id()),
                        recorded.writings().getOrDefault(sheet.id(), 0L),
                        asAt))
                .filter(view -> !view.steps().isEmpty())
                .toList();
    }

    private static String named(String roundId, String person) {
        return roundId + " " + person;
    }

    private static ScoreSheetView view(
            ScoreSheet sheet, String assessorName, List<ScoreSheetStep> steps, long writings, AsAt asAt) {
        // no step of a sheet is corrected or taken back
        var trail = new Trail<>(steps, steps.size());
        return new ScoreSheetView(
                sheet.id(),
                trail.version() + writings,
                sheet.roundId(),
                sheet.roundName(),
                sheet.applicationId(),
                sheet.applicationName(),
                sheet.person(),
                assessorName,
                trail.certainly(asAt).map(ScoreSheetStep::to),
                trail.possibly(asAt).stream()
                        .map(step -> new ScoreSheetView.Step(
                                step.act(),
                                step.to(),
                                step.effective().said(),
                                step.why(),
                                step.source(),
                                step.recordedAt()))
                        .toList(),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }

    static Refused unknown(String id) {
        return new Refused(new AssessmentRefusal.UnknownScoreSheet(id));
    }
}
