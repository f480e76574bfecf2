package uk.gov.education.improvement.registry.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** What a need said from a day on. Each change adds a row, so that what it said on any day stays readable. */
@Entity
@Table(schema = "registry", name = "need_text")
class NeedText extends RecordedFact {
    @Column(name = "need_id")
    private String needId;

    /** The how manieth of its need. */
    private int place;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    /** Null where no day is wished for and the urgency sets none. */
    private LocalDate due;

    private String document;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    /** For EclipseLink. */
    protected NeedText() {}

    NeedText(String id, Need need, NeedTerms terms, LocalDate writtenOn) {
        super(id);
        this.needId = need.id();
        this.place = need.written();
        this.urgency = terms.urgency();
        this.due = terms.urgency().due(need.raisedOn(), terms.wantedBy()).orElse(null);
        this.document = Json.of(terms);
        this.writtenOn = writtenOn;
    }

    NeedText insteadOf(NeedText earlier) {
        correcting(earlier);
        return this;
    }

    String needId() {
        return needId;
    }

    NeedTerms terms() {
        return Json.read(document, NeedTerms.class);
    }

    /** The last day on which support is in time. */
    Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }
}
