/**
 * What is known of authorities across capabilities: the list with what is latest about each, and the one timeline.
 *
 * <p>The list holds the authorities that have their duty on the day asked; a search also finds those that had ended or not
 * begun, and shows them apart.
 */
package uk.gov.education.improvement.registry.register;
