package uk.gov.education.improvement.kernel.time;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A {@link RecordedFact} the world dates.
 *
 * <p>Queries use {@link #recorded} and {@link #inForce} or {@link #maybeInForce}, and whoever holds a fact asks
 * {@link #asAt}, so that every capability means the same by "as at". The index of each table leads with the subject and
 * {@code certain_from}, and one index serves {@code replaces}.
 *
 * <p>A source seldom says when it became known what it says of names, codes and who delivers. Such a fact is known as it
 * goes: from the day it begins, and its end from the day it ends. Asked with an earlier day of knowledge, it is as it stood
 * on that day.
 */
@MappedSuperclass
public abstract class DatedFact extends RecordedFact {
    /** JPQL: certainly in force on {@code :day}, by what was certainly published by {@code :publishedBy}. */
    public static String inForce(String alias) {
        return """

             %1$s.certainFrom <= :day and %1$s.certainlyPublished <= :publishedBy and (%1$s.certainUntil > :day
               or %1$s.publishedSaid is null and %1$s.certainUntil > :publishedBy)
            """.formatted(alias);
    }

    /** JPQL: the same as far as one can tell, certain or possible. */
    public static String maybeInForce(String alias) {
        return """

             %1$s.possibleFrom <= :day and %1$s.possiblyPublished <= :publishedBy and (%1$s.possibleUntil > :day
               or %1$s.publishedSaid is null and %1$s.possibleUntil > :publishedBy)
            """.formatted(alias);
    }

    /**
     * The same words for SQL, where JPQL cannot say the rest: a column is called as its field is, with underscores. The
     * day is {@code ?1}, published by {@code ?2}, and recorded by {@code ?3}.
     */
    public static String sql(String words) {
        return words.replace(":day", "?1")
                .replace(":publishedBy", "?2")
                .replace(":recordedBy", "?3")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    @Column(name = "from_said")
    private String fromSaid;

    @Column(name = "end_said")
    private String endSaid;

    @Column(name = "certain_from")
    private LocalDate certainFrom;

    @Column(name = "certain_until")
    private LocalDate certainUntil;

    @Column(name = "possible_from")
    private LocalDate possibleFrom;

    @Column(name = "possible_until")
    private LocalDate possibleUntil;

    /** Null where the source does not say. */
    @Column(name = "published_said")
    private String publishedSaid;

    @Column(name = "certainly_published")
    private LocalDate certainlyPublished;

    @Column(name = "possibly_published")
    private LocalDate possiblyPublished;

    private String source;

    /** For EclipseLink. */
    protected DatedFact() {}

    /** @param published the day the world could know it; empty where the source does not say: then as it goes */
    protected DatedFact(String id, Span span, Optional<PartialDate> published, String source) {
        super(id);
        this.fromSaid = span.from().map(PartialDate::said).orElse(null);
        this.endSaid = EndText.of(span.end());
        this.certainFrom = span.certainFrom();
        this.certainUntil = span.certainUntil();
        this.possibleFrom = span.possibleFrom();
        this.possibleUntil = span.possibleUntil();
        this.publishedSaid = published.map(PartialDate::said).orElse(null);
        this.certainlyPublished = published.map(PartialDate::last).orElse(certainFrom);
        this.possiblyPublished = published.map(PartialDate::first).orElse(possibleFrom);
        this.source = source;
    }

    public Span span() {
        return new Span(Optional.ofNullable(fromSaid).map(PartialDate::parse), EndText.read(endSaid));
    }

    /** The day the world could know it; empty where the source does not say. */
    public Optional<PartialDate> published() {
        return Optional.ofNullable(publishedSaid).map(PartialDate::parse);
    }

    /** What can be said of it on the day, by what was published by then. What was recorded by then is for the query. */
    public Certainty asAt(AsAt asAt) {
        return published()
                .map(day -> new Span(Optional.of(day), End.UNTIL_A_LAW_ENDS_IT).inForceOn(asAt.publishedBy()))
                .map(known -> known.and(span().inForceOn(asAt.day())))
                .orElseGet(() -> span().inForceOn(asAt.known()));
    }

    /** Whether it had certainly begun on the day, and the world certainly knew of it. */
    public boolean hasBegun(AsAt asAt) {
        return !certainFrom.isAfter(asAt.day()) && !certainlyPublished.isAfter(asAt.publishedBy());
    }

    /**
     * Whether the world may have known of it by the day of knowledge. What was not announced was known when it was
     * recorded here, at the latest: a beginning or an end that is recorded and still to come.
     */
    public boolean mayBeKnown(AsAt asAt) {
        return !possiblyPublished.isAfter(asAt.publishedBy()) || wasRecordedUnannounced(asAt);
    }

    /** From when to when, as far as the world could know by the day of knowledge; with this end until the end was known. */
    public Span spanKnown(AsAt asAt, End untilThen) {
        var endWasKnown = publishedSaid != null
                || !certainUntil.isAfter(asAt.publishedBy())
                || span().end() instanceof End.NotRecorded
                || wasRecordedUnannounced(asAt);
        return endWasKnown ? span() : new Span(span().from(), untilThen);
    }

    private boolean wasRecordedUnannounced(AsAt asAt) {
        return publishedSaid == null
                && !LocalDate.ofInstant(recordedAt(), Clock.LONDON).isAfter(asAt.publishedBy());
    }

    /** Who says so, and where. */
    public String source() {
        return source;
    }
}
