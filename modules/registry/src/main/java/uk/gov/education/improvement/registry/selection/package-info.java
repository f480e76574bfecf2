/**
 * Selection: from what assessors said of the applications of a round to a decision that is published. Scores are weighted and
 * ranked exactly, by fractions; how far assessors agree is measured and shown; the department may set a score itself, with a
 * reason. Ministers decide on every eligible application at once, and say why where one that ranks lower fares better.
 *
 * <p>scores are in → moderated → decided, which only the department learns → published, when applications take their
 * outcome, letters are readable by their applicants and the round names who is selected → a reserve is selected where a place
 * becomes free.
 */
package uk.gov.education.improvement.registry.selection;
