package uk.gov.education.improvement.registry.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.eligibility.Verdict;
import uk.gov.education.improvement.registry.inspection.InspectionView;

/** What the rule of the cohort saw when a judgement of a member was published, kept as it was. */
@Entity
@Table(schema = "registry", name = "partner_check")
class PartnerCheck extends RecordedFact {
    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "authority_id")
    private String authorityId;

    @Column(name = "inspection_id")
    private String inspectionId;

    @Column(name = "judgement_version")
    private long judgementVersion;

    @Column(name = "published_said")
    private String publishedSaid;

    @Column(name = "counts_from")
    private LocalDate countsFrom;

    @Column(name = "rule_version")
    private String ruleVersion;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "deciding_part")
    private String decidingPart;

    @Column(name = "deciding_words")
    private String decidingWords;

    /** Whether it was a partner on the day of publication. */
    @Enumerated(EnumType.STRING)
    @Column(name = "on_the_day")
    private Certainty onTheDay;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    @Column(name = "asked_by")
    private Instant askedBy;

    /** For EclipseLink. */
    protected PartnerCheck() {}

    PartnerCheck(
            String id,
            String partnerId,
            InspectionView judgement,
            ExplanationView seen,
            Certainty onTheDay,
            Finding finding) {
        super(id);
        this.partnerId = partnerId;
        this.authorityId = judgement.authorityId();
        this.inspectionId = judgement.id();
        this.judgementVersion = judgement.version();
        this.publishedSaid = judgement.published();
        this.countsFrom = judgement.countsFrom();
        this.ruleVersion = seen.rule();
        this.verdict = seen.verdict();
        this.decidingPart = seen.deciding().map(part -> part.part().label()).orElse(null);
        this.decidingWords = seen.deciding().map(part -> part.label()).orElse(null);
        this.onTheDay = onTheDay;
        this.finding = finding;
        this.askedBy = seen.recordedBy();
    }

    /** A later reading of the report, or other days of the agreement, were asked about. */
    PartnerCheck insteadOf(PartnerCheck earlier) {
        correcting(earlier);
        return this;
    }

    /** Whether it is about a report. */
    boolean isOf(InspectionView judgement) {
        return inspectionId.equals(judgement.id());
    }

    /** Whether it asked about this very reading of the report, when what is known of the agreement was the same. */
    boolean asked(InspectionView judgement, Certainty asOfNow) {
        return isOf(judgement) && judgementVersion == judgement.version() && onTheDay == asOfNow;
    }

    Finding finding() {
        return finding;
    }

    PartnerCheckView view() {
        return new PartnerCheckView(
                authorityId,
                inspectionId,
                publishedSaid,
                countsFrom,
                ruleVersion,
                verdict,
                Optional.ofNullable(decidingPart),
                Optional.ofNullable(decidingWords),
                onTheDay,
                finding,
                askedBy);
    }
}
