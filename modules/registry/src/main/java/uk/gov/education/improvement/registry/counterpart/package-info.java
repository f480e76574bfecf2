/**
 * What came after support, beside authorities like the recipient with no support recorded here: their reports, counted, and
 * never a cause.
 */
package uk.gov.education.improvement.registry.counterpart;
