package uk.gov.education.improvement.registry.intervention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.registry.instrument.Instrument;
import uk.gov.education.improvement.registry.instrument.Roles;
import uk.gov.education.improvement.registry.instrument.ServiceArea;
import uk.gov.education.improvement.registry.instrument.Terms;

/** What is recorded of an instrument: what it is, and from when to when it is in force. */
@Entity
@Table(schema = "registry", name = "intervention_fact")
class InterventionFact extends DatedFact {
    @Column(name = "intervention_id")
    private String interventionId;

    @Column(name = "authority_id")
    private String authorityId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private Instrument instrument;

    @Enumerated(EnumType.STRING)
    private ServiceArea service;

    /** By all that is recorded; on a day, the trail says. */
    @Enumerated(EnumType.STRING)
    private InterventionState state;

    /** 0 while it has not come into force: its span is then no span in force. */
    private int begun;

    @Column(name = "listed_from")
    private LocalDate listedFrom;

    @Column(name = "gone_by")
    private LocalDate goneBy;

    private String adviser;

    private String commissioner;

    @Column(name = "board_chair")
    private String boardChair;

    private String others;

    @Column(name = "trigger_words")
    private String triggerWords;

    @Column(name = "inspection_id")
    private String inspectionId;

    private String note;

    private String confidence;

    /** For EclipseLink. */
    protected InterventionFact() {}

    InterventionFact(String id, Intervention intervention, Trail trail, Terms terms, Optional<InterventionFact> stood) {
        super(id, trail.span(), Optional.empty(), terms.source());
        this.interventionId = intervention.id();
        this.authorityId = intervention.authorityId();
        this.state = trail.state().orElseThrow();
        this.audience = state.audience();
        this.instrument = terms.instrument();
        this.service = terms.service();
        this.begun = trail.isBegun() ? 1 : 0;
        this.listedFrom = trail.listedFrom();
        this.goneBy = trail.goneBy();
        this.adviser = terms.roles().adviser().orElse(null);
        this.commissioner = terms.roles().commissioner().orElse(null);
        this.boardChair = terms.roles().boardChair().orElse(null);
        this.others = terms.roles().others().orElse(null);
        this.triggerWords = terms.trigger();
        this.inspectionId = terms.inspectionId().orElse(null);
        this.note = terms.note().orElse(null);
        this.confidence = terms.confidence();
        stood.ifPresent(this::correcting);
    }

    Terms terms() {
        return new Terms(
                instrument,
                service,
                triggerWords,
                Optional.ofNullable(inspectionId),
                new Roles(
                        Optional.ofNullable(adviser),
                        Optional.ofNullable(commissioner),
                        Optional.ofNullable(boardChair),
                        Optional.ofNullable(others)),
                Optional.ofNullable(note),
                confidence,
                source());
    }

    /** Whether it is in force on the day. */
    Certainty inForce(AsAt asAt) {
        return begun == 0 || !goneBy.isAfter(asAt.known()) ? Certainty.NO : asAt(asAt);
    }

    Standing standing() {
        return new Standing(InterventionWork.SUBJECT, interventionId, recordedAt(), Optional.empty());
    }

    String interventionId() {
        return interventionId;
    }

    String authorityId() {
        return authorityId;
    }

    InterventionState state() {
        return state;
    }

    /** Whether it was never issued: it waits, or was dropped. */
    boolean isDraft() {
        return audience == Audience.DEPARTMENT;
    }

    boolean isBegun() {
        return begun == 1;
    }

    LocalDate listedFrom() {
        return listedFrom;
    }

    Audience audience() {
        return audience;
    }
}
