package uk.gov.education.improvement.registry.inspection;

import java.time.LocalDate;

/**
 * Asks to publish a draft.
 *
 * @param version the version of the inspection the asker has seen
 * @param published the day the report was published
 */
public record PublishJudgement(String inspectionId, long version, LocalDate published) {}
