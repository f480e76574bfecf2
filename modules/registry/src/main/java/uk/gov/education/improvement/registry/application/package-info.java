/**
 * Applications: an authority, alone or with others, expresses interest in a round. A draft is the applicant's own and nobody
 * else learns that it is there; handed in, the department sees it. When the round has closed the rule is applied, its
 * evidence is kept, and a person decides what the rule cannot say or decides otherwise, with a reason.
 *
 * <p>draft → handed in → eligible or ineligible → selected, in reserve or declined; back to a draft until the round closes,
 * and withdrawn as long as it is not decided against.
 */
package uk.gov.education.improvement.registry.application;
