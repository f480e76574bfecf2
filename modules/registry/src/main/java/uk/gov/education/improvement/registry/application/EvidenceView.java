package uk.gov.education.improvement.registry.application;

import java.time.Instant;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;

/**
 * What the rule saw of a member, as it was kept.
 *
 * @param check which of the checks of the application, from 1
 * @param finding what came of the check as a whole
 * @param explanation the very answer the rule gave; asked again by its days and instant it says the same
 */
public record EvidenceView(int check, Finding finding, Instant recordedAt, ExplanationView explanation) {}
