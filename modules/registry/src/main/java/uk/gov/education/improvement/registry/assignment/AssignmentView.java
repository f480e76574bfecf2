package uk.gov.education.improvement.registry.assignment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.job.Job;

/**
 * A run that matches many needs.
 *
 * @param by the name of who asked for it
 * @param bouts how many are over
 * @param asAt the day it was worked out for
 * @param recordedBy from all that was recorded by then
 * @param result once it has ended well
 * @param failure once it has ended otherwise, in words
 * @param needs what is proposed for each, the most urgent first; in a list none
 * @param passedOver in the answer to who accepts, the ids of the needs that had an engagement of this run already
 */
public record AssignmentView(
        String id,
        String by,
        AskAssignment asked,
        Job.State state,
        long bouts,
        Instant queuedAt,
        Optional<Instant> finishedAt,
        LocalDate asAt,
        Instant recordedBy,
        Optional<AssignmentResult> result,
        Optional<String> failure,
        List<Line> needs,
        List<String> passedOver)
        implements Versioned {
    /**
     * @param answer what came of accepting it, the last time somebody did
     * @param open whether the need is still open
     */
    public record Line(
            ProposedNeed proposal,
            Optional<Answer> answer,
            @JsonIgnore boolean open) {
        /** Whether somebody may still accept it. */
        @JsonIgnore
        public boolean isToAccept() {
            return open
                    && proposal.isToAccept()
                    && answer.flatMap(Answer::engagementId).isEmpty();
        }
    }

    /**
     * @param engagementId the engagement that began with it; empty where it was refused
     * @param refused why, in words
     * @param times how often somebody accepted it
     * @param at the last time
     */
    public record Answer(Optional<String> engagementId, Optional<String> refused, int times, Instant at) {}

    /** The ids of the needs that are open still, for which somebody is proposed and not chosen yet. */
    public List<String> toAccept() {
        return needs.stream()
                .filter(Line::isToAccept)
                .map(line -> line.proposal().needId())
                .toList();
    }

    /** While it is to be done, once it has ended, and one more with each answer. */
    @Override
    public long version() {
        return (state.ended() ? 2 : 1)
                + needs.stream()
                        .flatMap(line -> line.answer().stream())
                        .mapToInt(Answer::times)
                        .sum();
    }
}
