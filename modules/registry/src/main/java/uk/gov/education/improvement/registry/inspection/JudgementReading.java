package uk.gov.education.improvement.registry.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/** One reading of a report. In force from the day the report was published: rules run on that day, not on the visit's. */
@Entity
@Table(schema = "registry", name = "judgement_reading")
class JudgementReading extends DatedFact {
    @Column(name = "inspection_id")
    private String inspectionId;

    @Column(name = "authority_id")
    private String authorityId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private Framework framework;

    @Enumerated(EnumType.STRING)
    private Visit visit;

    @Column(name = "visit_start")
    private String visitStart;

    @Column(name = "visit_end")
    private String visitEnd;

    @Enumerated(EnumType.STRING)
    private Grade overall;

    @Enumerated(EnumType.STRING)
    private Grade leaders;

    @Enumerated(EnumType.STRING)
    @Column(name = "help_and_protection")
    private Grade helpAndProtection;

    @Enumerated(EnumType.STRING)
    @Column(name = "in_care")
    private Grade inCare;

    @Enumerated(EnumType.STRING)
    @Column(name = "care_leavers")
    private Grade careLeavers;

    @Enumerated(EnumType.STRING)
    private Grade adoption;

    private String findings;

    private String confidence;

    private String reason;

    /** For EclipseLink. */
    protected JudgementReading() {}

    JudgementReading(String id, Inspection inspection, Judgement judgement, Audience audience) {
        super(
                id,
                new Span(Optional.of(judgement.published()), End.UNTIL_A_LAW_ENDS_IT),
                Optional.of(judgement.published()),
                judgement.source());
        this.inspectionId = inspection.id();
        this.authorityId = inspection.authorityId();
        this.audience = audience;
        this.framework = judgement.framework();
        this.visit = judgement.visit();
        this.visitStart = judgement.visitStart().map(PartialDate::said).orElse(null);
        this.visitEnd = judgement.visitEnd().map(PartialDate::said).orElse(null);
        this.overall = judgement.grades().get(Part.OVERALL);
        this.leaders = judgement.grades().get(Part.LEADERS);
        this.helpAndProtection = judgement.grades().get(Part.HELP_AND_PROTECTION);
        this.inCare = judgement.grades().get(Part.IN_CARE);
        this.careLeavers = judgement.grades().get(Part.CARE_LEAVERS);
        this.adoption = judgement.grades().get(Part.ADOPTION);
        this.findings = judgement.findings().orElse(null);
        this.confidence = judgement.confidence();
    }

    JudgementReading insteadOf(JudgementReading earlier, Optional<String> why) {
        correcting(earlier);
        this.reason = why.orElse(null);
        return this;
    }

    @Override
    protected void because(String why) {
        this.reason = why;
    }

    Judgement judgement() {
        return judgementPublished(published().orElseThrow());
    }

    /** The same reading with another day of publication. */
    Judgement judgementPublished(PartialDate published) {
        return new Judgement(
                framework,
                visit,
                PartialDate.parseOptional(visitStart),
                PartialDate.parseOptional(visitEnd),
                published,
                grades(),
                Optional.ofNullable(findings),
                confidence,
                source());
    }

    GradedReport graded() {
        return new GradedReport(published().orElseThrow(), grades());
    }

    private Map<Part, Grade> grades() {
        var grades = new EnumMap<Part, Grade>(Part.class);
        for (var part : Part.values()) {
            var grade = grade(part);
            if (grade != null) {
                grades.put(part, grade);
            }
        }
        return Map.copyOf(grades);
    }

    private Grade grade(Part part) {
        return switch (part) {
            case OVERALL -> overall;
            case LEADERS -> leaders;
            case HELP_AND_PROTECTION -> helpAndProtection;
            case IN_CARE -> inCare;
            case CARE_LEAVERS -> careLeavers;
            case ADOPTION -> adoption;
        };
    }

    Standing standing() {
        var why = isDraft() ? Optional.of("a draft of this report waits to be published on its page") : reason();
        return new Standing(InspectionWork.SUBJECT, inspectionId, recordedAt(), why);
    }

    String inspectionId() {
        return inspectionId;
    }

    String authorityId() {
        return authorityId;
    }

    Audience audience() {
        return audience;
    }

    boolean isDraft() {
        return audience == Audience.DEPARTMENT;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
