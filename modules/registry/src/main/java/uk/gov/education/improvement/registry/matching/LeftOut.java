package uk.gov.education.improvement.registry.matching;

/** A provider that is not ranked, and the rule that leaves it out. */
record LeftOut(Candidate candidate, HardRule rule, String words) {}
