package uk.gov.education.improvement.registry.partner;

import java.util.Optional;

/**
 * A cohort of partners.
 *
 * @param rule the version of the rule by which they were chosen, and that each newly published judgement asks again; empty
 *     where none is recorded: then nothing is asked
 */
public record CohortView(String code, String name, CohortKind kind, Optional<String> rule, String source) {}
