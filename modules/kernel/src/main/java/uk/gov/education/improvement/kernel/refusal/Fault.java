package uk.gov.education.improvement.kernel.refusal;

/**
 * One thing wrong with what was sent.
 *
 * @param field the name of the field as the door knows it, empty when no single field is at fault
 * @param words what to do about it, for the person who sent it
 */
public record Fault(String field, String words) {}
