package uk.gov.education.improvement.registry.inspection;

import java.util.Set;

/** What is to be told when judgements that everyone may read are recorded, published or corrected: who else looks at them. */
public interface JudgementsRecorded {
    /**
     * In the transaction that records them, once in each: by a page, a program, the settling of a dispute, or a whole file.
     *
     * @param authorityIds whose they are; empty where there are many
     */
    void recorded(Set<String> authorityIds);
}
