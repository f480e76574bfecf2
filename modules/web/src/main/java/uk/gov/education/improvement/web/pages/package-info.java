/**
 * The doors for people. A page is a record; the template of its name under {@code src/main/jte/pages} shows it. A class
 * called {@code …Pages} holds the addresses of one capability.
 */
package uk.gov.education.improvement.web.pages;
