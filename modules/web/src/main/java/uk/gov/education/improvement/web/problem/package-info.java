/**
 * The one translation of what went wrong: a problem (RFC 9457) for programs, a page for people. It knows the doors; they
 * only say why not ({@link uk.gov.education.improvement.web.door.WebRefusal}) and know nothing of how that is answered.
 */
package uk.gov.education.improvement.web.problem;
