package uk.gov.education.improvement.registry.intervention;

import java.util.Optional;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.registry.instrument.Terms;

/**
 * What a row of a file says of an instrument.
 *
 * @param ended how it ended, where the row says so; the day stands in the span, where it is recorded
 */
record InterventionRow(String dfeNumber, String name, Terms terms, Span span, Optional<Step> ended) {
    /** What tells it apart from others of its authority. */
    String knownBy() {
        return Intervention.knownBy(terms, span.from().orElseThrow());
    }
}
