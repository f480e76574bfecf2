package uk.gov.education.improvement.registry.application;

/**
 * Asks to write what a draft says anew.
 *
 * @param version the version of the application the asker has seen
 * @param expression its members called by our ids, DfE numbers or GSS codes; the asker's own is one in any case
 */
public record WriteExpression(String applicationId, long version, Expression expression) {}
