package uk.gov.education.improvement.kernel.access;

/**
 * Something one may be allowed to do, named {@code subject.verb}. Each capability declares its own as constants; who may
 * do them stands in the access table only.
 */
public record Act(String name) {}
