/**
 * Eligibility: who may apply to be a partner.
 *
 * <p>A rule is a version kept as rows, a condition for each part it looks at; {@link Eligibility} asks it of every authority that
 * has its duty on a day, and explains each verdict part by part with the judgement it used. What is not recorded is neither
 * eligible nor ineligible.
 */
package uk.gov.education.improvement.registry.eligibility;
