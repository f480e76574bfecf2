package uk.gov.education.improvement.kernel.access;

/** How the asker's organisation must stand to the record. */
public enum Relation {
    ANY,
    OWN_REGION,
    OWN_ORGANISATION
}
