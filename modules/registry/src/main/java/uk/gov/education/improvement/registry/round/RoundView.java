package uk.gov.education.improvement.registry.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.funding.Money;

/**
 * A round as at a day.
 *
 * @param version how many steps and changes of its terms had been recorded by then
 * @param state after the last step that had certainly taken effect; empty where that is not sure of any
 * @param stage what that and its dates mean on the day
 * @param line the budget line its money comes from, where the asker may see it
 * @param clonedFrom the id of the round whose terms it began with
 * @param missing what is to be filled in before it can be published
 */
public record RoundView(
        String id,
        long version,
        Optional<RoundState> state,
        Stage stage,
        RoundTerms terms,
        Optional<Money> money,
        Optional<String> line,
        Optional<String> clonedFrom,
        List<RoundTerms.Section> missing,
        List<Step> steps,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy)
        implements Versioned {
    /** Without which budget line pays, and which round it began with: that may be a draft. */
    RoundView forTheSector() {
        return new RoundView(
                id,
                version,
                state,
                stage,
                terms.withoutLine(),
                money,
                Optional.empty(),
                Optional.empty(),
                missing,
                steps,
                asAt,
                publishedBy,
                recordedBy);
    }

    /**
     * The last day on which it takes an application from somebody; empty where it takes none on the day it is looked at.
     *
     * @param late until when that one may be late; empty for whoever may not
     */
    public Optional<LocalDate> lastDay(Optional<LocalDate> late) {
        return switch (stage) {
            case OPEN ->
                late.filter(day -> terms.closes().filter(day::isAfter).isPresent())
                        .or(terms::closes);
            case CLOSED -> late;
            case IN_PREPARATION, COMING, DECIDED, CONCLUDED, ENDED -> Optional.empty();
        };
    }

    /** @param source who says so, and where: the evidence */
    public record Step(RoundAct act, RoundState to, String effective, String why, String source, Instant recordedAt) {
        public String effectiveInWords() {
            return PartialDate.parse(effective).inWords();
        }
    }

    /** Where a round is on a day, for whoever wants to apply. */
    public enum Stage {
        IN_PREPARATION("In preparation"),
        COMING("Opens later"),
        OPEN("Open for applications"),
        CLOSED("Closed, not decided yet"),
        DECIDED("Decided, outcome not published yet"),
        CONCLUDED("Outcome published"),
        ENDED("Ended without an outcome");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }

        static Stage of(Optional<RoundState> state, RoundTerms terms, LocalDate day) {
            return switch (state.orElse(RoundState.DRAFT)) {
                case DRAFT -> IN_PREPARATION;
                case PUBLISHED -> {
                    if (terms.takes(day)) {
                        yield OPEN;
                    }
                    yield terms.opens().filter(day::isBefore).isPresent() ? COMING : CLOSED;
                }
                case DECIDED -> DECIDED;
                case CONCLUDED -> CONCLUDED;
                case DROPPED, CANCELLED -> ENDED;
            };
        }
    }
}
