/**
 * Assessment: who scores the applications of a round, and what each said before anybody else's words were known. The panel is
 * named by the department; a rule assigns each eligible application to as many of its members as the round says, never to one
 * of the own region or with a declared conflict of interest. What an assessor writes is the own until it is handed in, and is
 * never shown to another assessor. Ranking, moderation and decision stand on it, elsewhere.
 *
 * <p>A score sheet: assigned → handed in, and taken back until the round is decided; stood down where its assessor has an
 * interest, leaves the panel, or the application is one to be scored no more.
 */
package uk.gov.education.improvement.registry.assessment;
