package uk.gov.education.improvement.registry.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.round.RoundView;

/**
 * A page of the ranking of a round, from what was recorded by an instant.
 *
 * @param rows those that are ranked, the first first, and then those that wait for assessors
 * @param ranked how many are ranked
 * @param waiting how many wait for assessors
 * @param outstanding how many score sheets are still to be handed in
 * @param unchecked how many applications the rule is still to be applied to, or a person is to decide on
 * @param agreement of the assessors, for each criterion and over weighted totals; empty where it was not asked for
 */
public record RankingView(
        RoundView round,
        Slice<RankedView> rows,
        int ranked,
        int waiting,
        int outstanding,
        long unchecked,
        List<AssessorAgreementView> agreement,
        LocalDate asAt,
        Instant recordedBy) {}
