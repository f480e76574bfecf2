package uk.gov.education.improvement.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WrittenWork;

/** What one assessor is to say of one application; what is written on it stands in its {@link SheetScores}. */
@Entity
@Table(schema = "registry", name = "score_sheet")
class ScoreSheet extends WrittenWork<ScoreSheetState, ScoreSheetAct> {
    @Column(name = "round_id")
    private String roundId;

    @Column(name = "round_name")
    private String roundName;

    @Column(name = "application_id")
    private String applicationId;

    /** As the partnership was called when the sheet was assigned. */
    @Column(name = "application_name")
    private String applicationName;

    private String person;

    /** The department sees that it is there, and where it stands. */
    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String owner;

    /** An assessor has one of these for an application; null once it stands down. */
    private String live;

    /** For EclipseLink. */
    protected ScoreSheet() {}

    /** To be followed by its first step. */
    ScoreSheet(
            String id, String roundId, String roundName, String applicationId, String applicationName, String person) {
        super(id);
        this.roundId = roundId;
        this.roundName = roundName;
        this.applicationId = applicationId;
        this.applicationName = applicationName;
        this.person = person;
        this.audience = Audience.DEPARTMENT;
        this.owner = Owner.person(person).text();
        this.live = person + " " + applicationId;
    }

    /** @throws Refused when the act does not follow from where the sheet stands */
    ScoreSheetStep take(String stepId, Move<ScoreSheetAct> move) {
        var step = new ScoreSheetStep(stepId, id(), move(move));
        if (step.to() == ScoreSheetState.STOOD_DOWN) {
            live = null;
        }
        return step;
    }

    /** @throws Refused when the act does not follow from where the sheet stands */
    void refuseUnlessMay(ScoreSheetAct act) {
        if (table().after(state(), act).isEmpty()) {
            throw new Refused(notPossible(act, state()));
        }
    }

    /** @throws Refused when its scores cannot be written where it stands */
    void refuseUnlessToBeScored() {
        if (state().filter(ScoreSheetState.ASSIGNED::equals).isEmpty()) {
            throw new Refused(new AssessmentRefusal.SheetNotToBeScored(called(state())));
        }
    }

    /** Whom its scores are shown to beside its owner: nobody, until they are handed in. */
    Audience audienceOfScores() {
        return state().filter(ScoreSheetState.HANDED_IN::equals).isPresent() ? Audience.DEPARTMENT : Audience.OWN;
    }

    @Override
    protected StateTable<ScoreSheetState, ScoreSheetAct> table() {
        return ScoreSheetState.TABLE;
    }

    @Override
    protected Refusal notPossible(ScoreSheetAct act, Optional<ScoreSheetState> state) {
        return new AssessmentRefusal.SheetActNotPossible(act.label().toLowerCase(Locale.ROOT), called(state));
    }

    private static String called(Optional<ScoreSheetState> state) {
        return state.map(ScoreSheetState::label).orElse("not assigned yet").toLowerCase(Locale.ROOT);
    }

    String roundId() {
        return roundId;
    }

    String roundName() {
        return roundName;
    }

    String applicationId() {
        return applicationId;
    }

    String applicationName() {
        return applicationName;
    }

    String person() {
        return person;
    }

    Audience audience() {
        return audience;
    }

    Owner owner() {
        return new Owner(owner);
    }
}
