/**
 * The frame around every page, and the few patterns of our own beside the design system's components: {@link
 * uk.gov.education.improvement.web.shell.Filter}, {@link uk.gov.education.improvement.web.shell.Timeline} and {@link
 * uk.gov.education.improvement.web.shell.SearchBox}, after the Ministry of Justice's patterns, without JavaScript.
 *
 * <p>A page is {@code @template.layout(shell, @`…`)}; everything within is a component. The looks of what is here are in
 * assets/improvement.css.
 */
package uk.gov.education.improvement.web.shell;
