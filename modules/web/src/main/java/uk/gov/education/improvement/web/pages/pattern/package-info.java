/**
 * What pages of every capability do alike: how a form comes back and its answers are checked, how a list is filtered,
 * paged and downloaded, how statuses are said. Knows no capability's pages.
 */
package uk.gov.education.improvement.web.pages.pattern;
