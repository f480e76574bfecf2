package uk.gov.education.improvement.kernel.time;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;

/**
 * A fact as this system learned it. Rows are only ever added: a correction is a new row that names the one it replaces, a
 * retraction is one that replaces and says no more. What was known at an earlier instant can thus be read for ever.
 */
@MappedSuperclass
public abstract class RecordedFact implements Recordable {
    /**
     * JPQL: what the system held by {@code :recordedBy}. That what replaces it replaces something is said once more, for
     * PostgreSQL: of a question about many facts it then reads the few that replace one, and not all of them again.
     */
    public static String recorded(String alias, String entity) {
        return held(alias, entity, "");
    }

    /**
     * JPQL: the same of facts that each carry the day from which it has effect: only what had effect by {@code :day} too, and
     * what replaces a fact does so from its own day.
     *
     * @param from the field of that day
     */
    public static String recorded(String alias, String entity, String from) {
        return held(alias, entity, "%s." + from + " <= :day and ");
    }

    private static String held(String alias, String entity, String begun) {
        return """

             %3$s%1$s.recordedAt <= :recordedBy and %1$s.withdrawn = 0 and not exists (
               select replacing.id from %2$s replacing
               where replacing.replaces = %1$s.id and replacing.replaces is not null
                 and %4$sreplacing.recordedAt <= :recordedBy)
            """.formatted(alias, entity, begun.formatted(alias), begun.formatted("replacing"));
    }

    /**
     * When a row is recorded is known only with the last act of its transaction, so that nobody can have asked by that
     * instant before. Until then it carries this one; whoever writes looks things up by it, and so sees what the same
     * transaction wrote.
     */
    public static final Instant UNSEALED = Instant.parse("9999-12-30T00:00:00Z");

    @Id
    private String id;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String replaces;

    /** 0 or 1: the literals that EclipseLink writes for truth values are none that Derby compares with a boolean. */
    private int withdrawn;

    /** For EclipseLink. */
    protected RecordedFact() {}

    protected RecordedFact(String id) {
        this.id = id;
        this.recordedAt = UNSEALED;
    }

    /** Makes this row a correction of another one. */
    protected void correcting(RecordedFact earlier) {
        this.replaces = earlier.id;
    }

    /**
     * Makes this row, which repeats an earlier one, take the place of another whose batch is undone.
     *
     * @param gone whether nothing stood before: then it is a retraction, and says no more
     * @param why why the batch is undone
     */
    public void takingBack(String newId, RecordedFact other, boolean gone, String why) {
        this.id = newId;
        this.recordedAt = UNSEALED;
        this.replaces = other.id;
        this.withdrawn = gone ? 1 : 0;
        because(why);
    }

    /** For facts that say why they were recorded. */
    protected void because(String why) {}

    @Override
    public void recorded(Instant at) {
        this.recordedAt = at;
    }

    @Override
    public String id() {
        return id;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** The id of the row that this one replaces. */
    public Optional<String> replaces() {
        return Optional.ofNullable(replaces);
    }

    /** Whether this row says that another one no longer holds, and no more. */
    public boolean isRetraction() {
        return withdrawn == 1;
    }
}
