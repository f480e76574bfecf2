package uk.gov.education.improvement.kernel.change;

/** A view of a record that can be changed: the version has to be sent back with the change. */
public interface Versioned {
    long version();
}
