package uk.gov.education.improvement.registry.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What came of accepting a proposal: the engagement, or the words of the last refusal until there is one. */
@Entity
@Table(schema = "registry", name = "assignment_answer")
class AssignmentAnswer {
    /** The longest words that are kept, in characters. */
    private static final int LONGEST = 1_000;

    @Id
    private String id;

    @Column(name = "run_id")
    private String runId;

    @Column(name = "need_id")
    private String needId;

    @Column(name = "engagement_id")
    private String engagementId;

    private String refused;

    private int times;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** For EclipseLink. */
    protected AssignmentAnswer() {}

    AssignmentAnswer(String id, AssignmentRun run, String needId) {
        this.id = id;
        this.runId = run.id();
        this.needId = needId;
    }

    AssignmentAnswer chosen(String engagementId, Instant at) {
        this.engagementId = engagementId;
        this.refused = null;
        return answered(at);
    }

    AssignmentAnswer refused(String words, Instant at) {
        this.refused = words.substring(0, Math.min(words.length(), LONGEST));
        return answered(at);
    }

    private AssignmentAnswer answered(Instant at) {
        times++;
        answeredAt = at;
        return this;
    }

    boolean isChosen() {
        return engagementId != null;
    }

    String needId() {
        return needId;
    }

    AssignmentView.Answer view() {
        return new AssignmentView.Answer(
                Optional.ofNullable(engagementId), Optional.ofNullable(refused), times, answeredAt);
    }
}
