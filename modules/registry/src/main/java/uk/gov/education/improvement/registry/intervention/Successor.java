package uk.gov.education.improvement.registry.intervention;

import uk.gov.education.improvement.registry.instrument.Instrument;

/** What follows in the place of an instrument: one that is there, or one that is drafted in the same act. */
public sealed interface Successor {
    /** @param id our id of an instrument of the same authority */
    record Existing(String id) implements Successor {}

    record Drafted(Instrument instrument) implements Successor {}
}
