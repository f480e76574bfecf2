package uk.gov.education.improvement.registry.authority;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.sheet.Said;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/** What a row of the authorities file says: one form of one authority, and whom it succeeds. */
record AuthorityFormRow(
        Optional<String> dfeNumber,
        Optional<String> gssCode,
        String name,
        Region region,
        AuthorityType type,
        Span span,
        Said<PartialDate> published,
        List<Predecessor> predecessors,
        String change,
        Said<String> source) {

    /** @param part which part of it, when not the whole */
    record Predecessor(String dfeNumber, Optional<String> part) {}

    AuthorityFormRow with(
            Optional<String> otherCode, Span otherSpan, Said<PartialDate> otherPublished, Said<String> otherSource) {
        return new AuthorityFormRow(
                dfeNumber, otherCode, name, region, type, otherSpan, otherPublished, predecessors, change, otherSource);
    }

    /** Whether one of the two lacks the code that the other has, and no more is between them. Another source is no news. */
    boolean isSameButForCode(AuthorityFormRow other) {
        return gssCode.isPresent() != other.gssCode.isPresent()
                && with(other.gssCode, span, published, other.source).equals(other);
    }

    /** The number; the name, while there is none. */
    String key() {
        return dfeNumber.orElse(name);
    }

    String whoSays() {
        return source.value().orElse("not stated");
    }
}
