/**
 * Rounds: how the department asks authorities to become partners. All of a round is data (rule, criteria, questions, dates,
 * places, money), so that nothing of one needs a release.
 */
package uk.gov.education.improvement.registry.round;
