package uk.gov.education.improvement.registry.application;

/**
 * Asks to tell one application what came of it.
 *
 * @param act to select it, put it on the reserve list, decline it, or select it from the reserve list
 * @param why its applicant reads it
 */
public record TakeOutcome(String applicationId, ApplicationAct act, String why) {}
