package uk.gov.education.improvement.registry.neighbour;

import uk.gov.education.improvement.kernel.sheet.Said;
import uk.gov.education.improvement.kernel.time.PartialDate;

/** What a row of a neighbours file says: who stands at a place among the neighbours of an authority. */
record NeighbourRow(
        PartialDate set,
        String dfeNumber,
        Integer place,
        String neighbourNumber,
        String neighbourName,
        Said<Closeness> closeness,
        Said<String> source) {

    /** What decides whether the row is new. */
    String key() {
        return of(set, dfeNumber) + " " + place;
    }

    /** An authority in a set. */
    static String of(PartialDate set, String dfeNumber) {
        return set + " " + dfeNumber;
    }
}
