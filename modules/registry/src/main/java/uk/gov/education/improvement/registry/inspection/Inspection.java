package uk.gov.education.improvement.registry.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.change.Undoable;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/** A visit by Ofsted, to which readings of its report are added. Each reading moves its version on. */
@Entity
@Table(schema = "registry", name = "inspection")
class Inspection implements Undoable {
    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "authority_id")
    private String authorityId;

    /** What its report is known by as it is read now: an authority has it once, whoever records it, and however many at once. Null once its file is undone. */
    private String report;

    private int readings;

    /** For EclipseLink. */
    protected Inspection() {}

    Inspection(String id, String authorityId) {
        this.id = id;
        this.authorityId = authorityId;
    }

    /** The first reading, as a draft for the department or published for all. */
    JudgementReading read(String readingId, Judgement judgement, Audience audience) {
        return reading(readingId, judgement, audience);
    }

    /** Another reading in place of the one that stands, which is kept. */
    JudgementReading correct(
            JudgementReading standing, String readingId, Judgement judgement, Optional<String> reason) {
        return reading(readingId, judgement, standing.audience()).insteadOf(standing, reason);
    }

    /** @throws Refused unless what stands is a draft */
    JudgementReading publish(JudgementReading standing, String readingId, PartialDate published) {
        if (standing.audience() != Audience.DEPARTMENT) {
            throw new Refused(new InspectionRefusal.AlreadyPublished(
                    standing.judgement().published().inWords()));
        }
        return reading(readingId, standing.judgementPublished(published), Audience.SECTOR)
                .insteadOf(standing, Optional.of("published"));
    }

    /** A report that nobody reads any more can be recorded anew. */
    @Override
    public void undone(boolean wholly) {
        readings++;
        report = wholly ? null : report;
    }

    private JudgementReading reading(String id, Judgement judgement, Audience audience) {
        report = judgement.report();
        readings++;
        return new JudgementReading(id, this, judgement, audience);
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    String authorityId() {
        return authorityId;
    }
}
