package uk.gov.education.improvement.registry.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** What a practice said from a day on. Each change adds a row, so that what it said on any day stays readable. */
@Entity
@Table(schema = "registry", name = "practice_text")
class PracticeText extends RecordedFact {
    @Column(name = "practice_id")
    private String practiceId;

    /** The how manieth of its practice. */
    private int place;

    private int best;
    private String title;

    /** Null where nobody rated it, as the two that follow. */
    @Enumerated(EnumType.STRING)
    private Effect effect;

    @Enumerated(EnumType.STRING)
    private Strength strength;

    @Enumerated(EnumType.STRING)
    private CostBand cost;

    private String document;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    /** For EclipseLink. */
    protected PracticeText() {}

    PracticeText(String id, Practice practice, PracticeTerms terms, LocalDate writtenOn) {
        super(id);
        this.practiceId = practice.id();
        this.place = practice.written();
        this.best = terms.ratings().place();
        this.title = terms.title();
        this.effect = terms.ratings().effect().orElse(null);
        this.strength = terms.ratings().strength().orElse(null);
        this.cost = terms.ratings().cost().orElse(null);
        this.document = Json.of(terms);
        this.writtenOn = writtenOn;
    }

    PracticeText insteadOf(PracticeText earlier) {
        correcting(earlier);
        return this;
    }

    String practiceId() {
        return practiceId;
    }

    PracticeTerms terms() {
        return Json.read(document, PracticeTerms.class);
    }

    LocalDate writtenOn() {
        return writtenOn;
    }
}
