package uk.gov.education.improvement.kernel.refusal;

/**
 * The record that a refusal is about.
 *
 * @param kind what the record of change calls it
 * @param id our own
 * @param name what people call it
 */
public record Concerned(String kind, String id, String name) {}
