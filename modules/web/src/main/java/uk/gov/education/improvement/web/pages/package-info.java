/**
 * The doors for people, a package to each capability, and the frame they all stand in. A page is a record; the template
 * that shows it stands under {@code src/main/jte} where the class stands here. A class called {@code …Pages} holds
 * addresses. What several capabilities show alike is in {@link uk.gov.education.improvement.web.pages.pattern}.
 */
package uk.gov.education.improvement.web.pages;
