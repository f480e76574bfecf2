package uk.gov.education.improvement.kernel.time;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact the world dates. Rows are only ever added: a correction is a new row that names the one it replaces, a
 * retraction is one that replaces and says no more. What was known at an earlier instant can thus be read for ever.
 *
 * <p>Queries use {@link #recorded} and {@link #IN_FORCE} (on a fact called {@code f}) so that every capability means the same by "as at". The index
 * of each table leads with the subject and {@code certain_from}, and one index serves {@code replaces}.
 */
@MappedSuperclass
public abstract class DatedFact implements Recordable {
    /** JPQL: what the system held by {@code :recordedBy}. */
    public static String recorded(String alias, String entity) {
        return """

             %1$s.recordedAt <= :recordedBy and %1$s.withdrawn = 0 and not exists (
               select replacing.id from %2$s replacing
               where replacing.replaces = %1$s.id and replacing.recordedAt <= :recordedBy)
            """.formatted(alias, entity);
    }

    /** JPQL: certainly in force on {@code :day}. */
    public static final String IN_FORCE = " f.certainFrom <= :day and f.certainUntil > :day ";

    /** JPQL: in force on {@code :day} as far as one can tell, certain or possible. */
    public static final String MAYBE_IN_FORCE = " f.possibleFrom <= :day and f.possibleUntil > :day ";

    /**
     * When a row is recorded is known only with the last act of its transaction, so that nobody can have asked by that
     * instant before. Until then it carries this one; whoever writes looks things up by it, and so sees what the same
     * transaction wrote.
     */
    public static final Instant UNSEALED = Instant.parse("9999-12-30T00:00:00Z");

    /**
     * JPQL of a fact that is in force from its publication: certainly in force on {@code :day}, and certainly published by
     * {@code :publishedBy}.
     */
    public static String published(String alias) {
        return " %1$s.certainFrom <= :day and %1$s.certainUntil > :day and %1$s.certainFrom <= :publishedBy "
                .formatted(alias);
    }

    /** JPQL: the same as far as one can tell, certain or possible. */
    public static final String MAYBE_PUBLISHED = MAYBE_IN_FORCE + "and f.possibleFrom <= :publishedBy ";

    @Id
    private String id;

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

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String source;

    private String replaces;

    /** 0 or 1: the literals that EclipseLink writes for truth values are none that Derby compares with a boolean. */
    private int withdrawn;

    /** For EclipseLink. */
    protected DatedFact() {}

    protected DatedFact(String id, Span span, String source) {
        this.id = id;
        this.fromSaid = span.from().map(PartialDate::said).orElse(null);
        this.endSaid = EndText.of(span.end());
        this.certainFrom = span.certainFrom();
        this.certainUntil = span.certainUntil();
        this.possibleFrom = span.possibleFrom();
        this.possibleUntil = span.possibleUntil();
        this.recordedAt = UNSEALED;
        this.source = source;
    }

    /** Makes this row a correction of another one. */
    protected void correcting(DatedFact earlier) {
        this.replaces = earlier.id;
    }

    /** Makes this row the retraction of another one: what undoing a batch, which is to come, does to a row that it added. */
    protected void withdrawing(DatedFact earlier) {
        this.replaces = earlier.id;
        this.withdrawn = 1;
    }

    @Override
    public void recorded(Instant at) {
        this.recordedAt = at;
    }

    @Override
    public String id() {
        return id;
    }

    public Span span() {
        return new Span(Optional.ofNullable(fromSaid).map(PartialDate::parse), EndText.read(endSaid));
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Who says so, and where. */
    public String source() {
        return source;
    }
}
