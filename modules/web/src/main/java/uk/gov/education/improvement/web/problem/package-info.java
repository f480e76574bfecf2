/**
 * The one translation of what went wrong: a problem (RFC 9457) for programs, a page for people.
 */
package uk.gov.education.improvement.web.problem;
