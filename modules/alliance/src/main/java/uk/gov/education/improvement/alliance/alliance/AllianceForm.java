package uk.gov.education.improvement.alliance.alliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.Span;

/** What an alliance is called and how it works, from a day. */
@Entity
@Table(schema = "alliance", name = "alliance_form")
class AllianceForm extends DatedFact {
    @Column(name = "alliance_id")
    private String allianceId;

    @Column(name = "short_name")
    private String shortName;

    private String name;

    @Column(name = "challenge_form")
    private String challengeForm;

    @Column(name = "self_evaluation")
    private String selfEvaluation;

    private String cycle;

    private String data;

    @Column(name = "concern_route")
    private String concernRoute;

    /** For EclipseLink. */
    protected AllianceForm() {}

    AllianceForm(String id, String allianceId, Span span, AllianceWorking working, String source) {
        super(id, span, Optional.empty(), source);
        this.allianceId = allianceId;
        this.name = working.name();
        this.shortName = working.shortName().orElse(null);
        this.challengeForm = working.challengeForm().orElse(null);
        this.selfEvaluation = working.selfEvaluation().orElse(null);
        this.cycle = working.cycle().orElse(null);
        this.data = working.data().orElse(null);
        this.concernRoute = working.concernRoute().orElse(null);
    }

    AllianceForm insteadOf(AllianceForm earlier) {
        correcting(earlier);
        return this;
    }

    /** Another source alone is no news. */
    boolean says(AllianceForm other) {
        return span().equals(other.span()) && working().equals(other.working());
    }

    AllianceWorking working() {
        return new AllianceWorking(
                name,
                Optional.ofNullable(shortName),
                Optional.ofNullable(challengeForm),
                Optional.ofNullable(selfEvaluation),
                Optional.ofNullable(cycle),
                Optional.ofNullable(data),
                Optional.ofNullable(concernRoute));
    }

    String allianceId() {
        return allianceId;
    }

    Standing standing() {
        return new Standing(AlliancesFile.SUBJECT, allianceId, recordedAt(), Optional.empty());
    }

    Alliances.Called called(Alliance alliance, AsAt asAt) {
        return new Alliances.Called(alliance.id(), alliance.region(), working(), asAt(asAt), life(asAt));
    }

    private String life(AsAt asAt) {
        return spanKnown(asAt, new End.NotRecorded()).inWords();
    }

    AllianceView view(Alliance alliance, long version, long members, AsAt asAt) {
        return new AllianceView(
                alliance.id(),
                version,
                alliance.region(),
                working(),
                asAt(asAt),
                life(asAt),
                source(),
                members,
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy(),
                recordedAt());
    }
}
