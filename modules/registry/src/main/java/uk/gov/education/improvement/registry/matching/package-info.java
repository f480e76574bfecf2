/**
 * For a need every provider, with its reasons or the rule that leaves it out; a person decides.
 */
package uk.gov.education.improvement.registry.matching;
