/**
 * Partners: who helps others to improve, from when to when, and whether they still meet the rule they were chosen by.
 *
 * <p>A partner is a partnership in a cohort: one authority, several together, or a trust that delivers for one. Its members and
 * the days of its agreement are facts the world dates; an end that is not recorded is never still in force. What is decided about
 * it is work.
 *
 * <p>Life: designated, or recorded by others as active → active → under review → renewed, suspended or ended. {@link
 * PartnerState} has the table. Each newly published judgement asks the rule of the cohort again of every partner that it is
 * about: a fall puts the partner under review and ends nothing; of an agreement that was over it is only kept. What is designated
 * by an agreement is made active or ended with it only; ended before it was a partner, it never was one, and is in no list.
 */
package uk.gov.education.improvement.registry.partner;
