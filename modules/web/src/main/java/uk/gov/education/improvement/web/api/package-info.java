/**
 * The doors for programs, under {@code /api/v1}: a few lines each over the same commands and views as the pages.
 */
package uk.gov.education.improvement.web.api;
