package uk.gov.education.improvement.registry.inspection;

/**
 * Asks to draft a judgement before its report is published. Only the department sees drafts.
 *
 * @param authority our id, DfE number or GSS code
 */
public record RecordJudgement(String authority, Judgement judgement) {}
