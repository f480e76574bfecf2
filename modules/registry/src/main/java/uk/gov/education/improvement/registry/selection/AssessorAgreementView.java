package uk.gov.education.improvement.registry.selection;

import java.util.Optional;

/**
 * How far the assessors of a round agree.
 *
 * @param statistic what it is called
 * @param about the criterion, or the weighted totals
 * @param value to two decimals: 1 is full agreement, 0 what chance alone would give; empty where it cannot be measured
 * @param applications how many were scored by two or more
 * @param scores how many scores of these were compared
 * @param meaning in a sentence
 */
public record AssessorAgreementView(
        String statistic, String about, Optional<String> value, int applications, int scores, String meaning) {}
