package uk.gov.education.improvement.registry.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.eligibility.Verdict;

/** What the rule saw of one member when it was applied, kept as it was. A later check adds to it and replaces nothing. */
@Entity
@Table(schema = "registry", name = "eligibility_evidence")
class EligibilityEvidence extends RecordedFact {
    @Column(name = "application_id")
    private String applicationId;

    /** Which of the checks of the application. */
    private int place;

    /** The day on which it was applied. */
    @Column(name = "applied_on")
    private LocalDate appliedOn;

    @Column(name = "authority_id")
    private String authorityId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    /** What came of the check as a whole. */
    @Enumerated(EnumType.STRING)
    private Finding finding;

    @Column(name = "rule_version")
    private String ruleVersion;

    @Column(name = "asked_day")
    private LocalDate askedDay;

    @Column(name = "asked_by")
    private Instant askedBy;

    @Column(name = "deciding_part")
    private String decidingPart;

    @Column(name = "deciding_words")
    private String decidingWords;

    private String document;

    /** For EclipseLink. */
    protected EligibilityEvidence() {}

    EligibilityEvidence(
            String id, String applicationId, int place, LocalDate appliedOn, ExplanationView seen, Finding finding) {
        super(id);
        this.applicationId = applicationId;
        this.place = place;
        this.appliedOn = appliedOn;
        this.authorityId = seen.authority().id();
        this.verdict = seen.verdict();
        this.finding = finding;
        this.ruleVersion = seen.rule();
        this.askedDay = seen.asAt();
        this.askedBy = seen.recordedBy();
        this.decidingPart = seen.deciding().map(part -> part.part().label()).orElse(null);
        this.decidingWords = seen.deciding().map(part -> part.label()).orElse(null);
        this.document = Json.of(seen);
    }

    String applicationId() {
        return applicationId;
    }

    int place() {
        return place;
    }

    boolean stands(AsAt asAt) {
        return !appliedOn.isAfter(asAt.known());
    }

    String authorityId() {
        return authorityId;
    }

    Finding finding() {
        return finding;
    }

    ApplicationView.Seen view() {
        return new ApplicationView.Seen(
                authorityId, verdict, Optional.ofNullable(decidingPart), Optional.ofNullable(decidingWords));
    }

    ApplicationView.Check check(List<ApplicationView.Seen> seen) {
        return new ApplicationView.Check(place, finding, ruleVersion, askedDay, askedBy, recordedAt(), seen);
    }

    EvidenceView evidence() {
        return new EvidenceView(place, finding, recordedAt(), Json.read(document, ExplanationView.class));
    }
}
