package uk.gov.education.improvement.web.pages.pattern;

import java.util.Optional;
import uk.gov.education.improvement.accreditation.phase.PhaseState;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.assessment.ScoreSheetState;
import uk.gov.education.improvement.registry.assignment.AssignmentView;
import uk.gov.education.improvement.registry.award.AwardState;
import uk.gov.education.improvement.registry.award.InstalmentState;
import uk.gov.education.improvement.registry.dispute.DisputeView;
import uk.gov.education.improvement.registry.eligibility.Difference;
import uk.gov.education.improvement.registry.eligibility.Verdict;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.funding.LineState;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.intervention.InterventionState;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.need.NeedState;
import uk.gov.education.improvement.registry.partner.PartnerStanding;
import uk.gov.education.improvement.registry.practice.PracticeState;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.web.govuk.Tag;

/** How statuses are shown. The words say it all; the colour only helps. */
public final class Tags {
    /** Beside everything that only the department sees as yet. */
    public static final Tag DRAFT = Tag.of("Draft: department only", Tag.Colour.PURPLE);

    /** Beside what its time is over for. */
    public static final Tag LATE = Tag.of("Late", Tag.Colour.RED);

    private Tags() {}

    public static Tag of(Grade grade) {
        return switch (grade) {
            case OUTSTANDING -> Tag.of(grade.label(), Tag.Colour.GREEN);
            case GOOD -> Tag.of(grade.label(), Tag.Colour.TEAL);
            case REQUIRES_IMPROVEMENT -> Tag.of(grade.label(), Tag.Colour.YELLOW);
            case INADEQUATE -> Tag.of(grade.label(), Tag.Colour.RED);
            case NOT_JUDGED -> Tag.of(grade.label(), Tag.Colour.GREY);
        };
    }

    public static Tag of(PartView part) {
        return part.grade().map(Tags::of).orElseGet(() -> Tag.of(part.label(), Tag.Colour.GREY));
    }

    public static Tag of(InterventionState state) {
        return switch (state) {
            case DRAFTED -> DRAFT;
            case ISSUED -> Tag.of(state.label(), Tag.Colour.BLUE);
            case IN_FORCE -> Tag.of(state.label(), Tag.Colour.ORANGE);
            case ESCALATED -> Tag.of(state.label(), Tag.Colour.RED);
            case LIFTED -> Tag.of(state.label(), Tag.Colour.GREEN);
            case DE_ESCALATED -> Tag.of(state.label(), Tag.Colour.TEAL);
            case REPLACED, REVOKED, EXPIRED, DROPPED -> Tag.of(state.label(), Tag.Colour.GREY);
        };
    }

    /** What is not known to be in force never looks as if it were. */
    public static Tag of(InterventionView view) {
        return view.state()
                .filter(state -> view.standing().equals(state.label()))
                .map(Tags::of)
                .orElseGet(() -> Tag.of(view.standing(), Tag.Colour.GREY));
    }

    public static Tag of(InForce inForce) {
        return switch (inForce) {
            case YES -> Tag.of(inForce.label(), Tag.Colour.ORANGE);
            case NOT_KNOWN -> Tag.of(inForce.label(), Tag.Colour.GREY);
            case NO -> Tag.of(inForce.label(), Tag.Colour.GREEN);
        };
    }

    /** What is not known to be a partner never looks as if it were. */
    public static Tag of(PartnerStanding standing) {
        return switch (standing) {
            case DESIGNATED -> Tag.of(standing.label(), Tag.Colour.BLUE);
            case ACTIVE -> Tag.of(standing.label(), Tag.Colour.GREEN);
            case RENEWED -> Tag.of(standing.label(), Tag.Colour.TEAL);
            case UNDER_REVIEW -> Tag.of(standing.label(), Tag.Colour.YELLOW);
            case SUSPENDED -> Tag.of(standing.label(), Tag.Colour.ORANGE);
            case ENDED, NOT_BEGUN, NOT_KNOWN -> Tag.of(standing.label(), Tag.Colour.GREY);
        };
    }

    public static Tag of(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> Tag.of(verdict.label(), Tag.Colour.GREEN);
            case PART_FAILS -> Tag.of(verdict.label(), Tag.Colour.ORANGE);
            case OVERALL_BELOW -> Tag.of(verdict.label(), Tag.Colour.RED);
            case NOT_KNOWN, NOT_RECORDED -> Tag.of(verdict.label(), Tag.Colour.GREY);
        };
    }

    /** Where a phase stands; nothing is known to have begun where there is none. */
    public static Tag of(Optional<PhaseState> state) {
        return state.map(Tags::of).orElseGet(() -> Tag.of("Perhaps planned", Tag.Colour.GREY));
    }

    private static Tag of(PhaseState state) {
        return switch (state) {
            case PLANNED -> Tag.of(state.label(), Tag.Colour.GREY);
            case OPEN -> Tag.of(state.label(), Tag.Colour.GREEN);
            case PAUSED -> Tag.of(state.label(), Tag.Colour.YELLOW);
            case EXTENDED -> Tag.of(state.label(), Tag.Colour.TEAL);
            case CLOSED -> Tag.of(state.label(), Tag.Colour.BLUE);
            case EVALUATED -> Tag.of(state.label(), Tag.Colour.PURPLE);
        };
    }

    /** Where a budget line stands. */
    public static Tag line(Optional<LineState> state) {
        return state.map(found -> switch (found) {
                    case OPEN -> Tag.of(found.label(), Tag.Colour.GREEN);
                    case ENDED -> Tag.of(found.label(), Tag.Colour.GREY);
                })
                .orElseGet(Tags::notSure);
    }

    /** Where an award stands. */
    public static Tag award(Optional<AwardState> state) {
        return state.map(found -> switch (found) {
                    case PROPOSED -> Tag.of(found.label(), Tag.Colour.GREY);
                    case APPROVED -> Tag.of(found.label(), Tag.Colour.YELLOW);
                    case AGREED -> Tag.of(found.label(), Tag.Colour.GREEN);
                    case COMPLETED -> Tag.of(found.label(), Tag.Colour.BLUE);
                    case WITHDRAWN, ENDED_EARLY -> Tag.of(found.label(), Tag.Colour.RED);
                })
                .orElseGet(Tags::notSure);
    }

    /** Where an application stands. */
    public static Tag application(Optional<ApplicationState> state) {
        return state.map(found -> switch (found) {
                    case DRAFT -> Tag.of(found.label(), Tag.Colour.PURPLE);
                    case SUBMITTED -> Tag.of(found.label(), Tag.Colour.BLUE);
                    case ELIGIBLE -> Tag.of(found.label(), Tag.Colour.TEAL);
                    case INELIGIBLE -> Tag.of(found.label(), Tag.Colour.ORANGE);
                    case SELECTED -> Tag.of(found.label(), Tag.Colour.GREEN);
                    case RESERVE -> Tag.of(found.label(), Tag.Colour.YELLOW);
                    case DECLINED -> Tag.of(found.label(), Tag.Colour.RED);
                    case WITHDRAWN -> Tag.of(found.label(), Tag.Colour.GREY);
                })
                .orElseGet(Tags::notSure);
    }

    /** Where a need stands. */
    public static Tag need(Optional<NeedState> state) {
        return state.map(found -> switch (found) {
                    case OPEN -> Tag.of(found.label(), Tag.Colour.BLUE);
                    case IN_PLACE -> Tag.of(found.label(), Tag.Colour.TEAL);
                    case MET -> Tag.of(found.label(), Tag.Colour.GREEN);
                    case WITHDRAWN -> Tag.of(found.label(), Tag.Colour.GREY);
                })
                .orElseGet(Tags::notSure);
    }

    /** Where an engagement stands. */
    public static Tag engagement(EngagementView engagement) {
        if (engagement.isEndUnknown()) {
            return Tag.of(engagement.stage(), Tag.Colour.GREY);
        }
        return engagement
                .state()
                .map(found -> switch (found) {
                    case MATCHED, SCOPED -> Tag.of(found.label(), Tag.Colour.BLUE);
                    case AGREED_BY_RECIPIENT, AGREED_BY_PROVIDER -> Tag.of(found.label(), Tag.Colour.PURPLE);
                    case AGREED -> Tag.of(found.label(), Tag.Colour.TEAL);
                    case IN_DELIVERY -> Tag.of(found.label(), Tag.Colour.GREEN);
                    case PAUSED -> Tag.of(found.label(), Tag.Colour.YELLOW);
                    case COMPLETED, REVIEWED_AT_6, REVIEWED_AT_12 -> Tag.of(found.label(), Tag.Colour.TEAL);
                    case CLOSED, DECLINED, WITHDRAWN -> Tag.of(found.label(), Tag.Colour.GREY);
                })
                .orElseGet(Tags::notSure);
    }

    /** Where a practice stands. */
    public static Tag practice(Optional<PracticeState> state) {
        return state.map(found -> switch (found) {
                    case DRAFT -> DRAFT;
                    case PUBLISHED -> Tag.of(found.label(), Tag.Colour.GREEN);
                    case WITHDRAWN -> Tag.of(found.label(), Tag.Colour.GREY);
                })
                .orElseGet(Tags::notSure);
    }

    /** Where a score sheet stands. */
    public static Tag sheet(Optional<ScoreSheetState> state) {
        return state.map(found -> switch (found) {
                    case ASSIGNED -> Tag.of(found.label(), Tag.Colour.BLUE);
                    case HANDED_IN -> Tag.of(found.label(), Tag.Colour.GREEN);
                    case STOOD_DOWN -> Tag.of(found.label(), Tag.Colour.GREY);
                })
                .orElseGet(Tags::notSure);
    }

    /** Where an instalment stands. */
    public static Tag instalment(Optional<InstalmentState> state) {
        return state.map(found -> switch (found) {
                    case PLANNED -> Tag.of(found.label(), Tag.Colour.GREY);
                    case CLAIMED, APPROVED -> Tag.of(found.label(), Tag.Colour.YELLOW);
                    case HELD -> Tag.of(found.label(), Tag.Colour.ORANGE);
                    case PAID -> Tag.of(found.label(), Tag.Colour.GREEN);
                    case REFUSED, PARTLY_CLAWED_BACK, CLAWED_BACK -> Tag.of(found.label(), Tag.Colour.RED);
                })
                .orElseGet(Tags::notSure);
    }

    /** Where a round is for whoever wants to apply. */
    public static Tag of(RoundView.Stage stage) {
        return switch (stage) {
            case IN_PREPARATION -> DRAFT;
            case COMING -> Tag.of(stage.label(), Tag.Colour.BLUE);
            case OPEN -> Tag.of(stage.label(), Tag.Colour.GREEN);
            case CLOSED, DECIDED -> Tag.of(stage.label(), Tag.Colour.YELLOW);
            case CONCLUDED -> Tag.of(stage.label(), Tag.Colour.TEAL);
            case ENDED -> Tag.of(stage.label(), Tag.Colour.GREY);
        };
    }

    /** Of what no step is certain to have taken effect. */
    private static Tag notSure() {
        return Tag.of("Not certain on this day", Tag.Colour.GREY);
    }

    public static Tag of(DisputeView dispute) {
        return dispute.decision().isPresent()
                ? Tag.of("Settled", Tag.Colour.GREEN)
                : Tag.of("Waits for a decision", Tag.Colour.YELLOW);
    }

    /** The short word; the label says by which rule. */
    public static Tag of(Difference difference) {
        return switch (difference) {
            case GAINS -> Tag.of("Gains", Tag.Colour.GREEN);
            case LOSES -> Tag.of("Loses", Tag.Colour.RED);
            case BOTH -> Tag.of("By both", Tag.Colour.TEAL);
            case NEITHER -> Tag.of("By neither", Tag.Colour.ORANGE);
            case NOT_KNOWN -> Tag.of(difference.label(), Tag.Colour.GREY);
        };
    }

    /** What came of an import, or how far it is. */
    public static Tag of(AssignmentView view) {
        return switch (view.state()) {
            case QUEUED -> Tag.of("Waiting", Tag.Colour.GREY);
            case RUNNING -> Tag.of("Being worked out", Tag.Colour.BLUE);
            case REFUSED -> Tag.of("Refused", Tag.Colour.RED);
            case FAILED -> Tag.of("Failed", Tag.Colour.RED);
            case DONE -> Tag.of("Worked out", Tag.Colour.GREEN);
        };
    }

    public static Tag of(ImportView view) {
        if (view.undone().isPresent()) {
            return Tag.of("Undone", Tag.Colour.PURPLE);
        }
        return switch (view.state()) {
            case QUEUED -> Tag.of("Waiting", Tag.Colour.GREY);
            case RUNNING -> Tag.of("Being read", Tag.Colour.BLUE);
            case REFUSED -> Tag.of("File refused", Tag.Colour.RED);
            case FAILED -> Tag.of("Failed", Tag.Colour.RED);
            case DONE -> of(view.result().orElseThrow());
        };
    }

    private static Tag of(ImportResult result) {
        if (result.refused() > 0) {
            return result.applied()
                    ? Tag.of("Loaded in part", Tag.Colour.ORANGE)
                    : Tag.of(result.dryRun() ? "Checked, rows refused" : "Rows refused", Tag.Colour.ORANGE);
        }
        return result.applied() ? Tag.of("Loaded", Tag.Colour.GREEN) : Tag.of("Checked, all good", Tag.Colour.TEAL);
    }
}
