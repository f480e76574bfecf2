package uk.gov.education.improvement.registry.eligibility;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;

/** One line of a rule: the grade that a part must have at least, and what counts where there is none. */
@Entity
@Table(schema = "registry", name = "eligibility_condition")
@IdClass(EligibilityCondition.Key.class)
class EligibilityCondition {
    /** What a condition says of a part, by its grade or by what the rule says of a missing one. */
    enum Answer {
        PASSES,
        FAILS,
        /** Nothing: whether the part would fail cannot be said. */
        NOT_KNOWN
    }

    @Id
    @Column(name = "rule_version")
    private String ruleVersion;

    @Id
    private int place;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Enumerated(EnumType.STRING)
    @Column(name = "at_least")
    private Grade atLeast;

    @Enumerated(EnumType.STRING)
    @Column(name = "when_absent")
    private Answer whenAbsent;

    @Enumerated(EnumType.STRING)
    @Column(name = "when_not_judged")
    private Answer whenNotJudged;

    @Enumerated(EnumType.STRING)
    @Column(name = "when_not_recorded")
    private Answer whenNotRecorded;

    /** For EclipseLink. */
    protected EligibilityCondition() {}

    EligibilityCondition(Part part, Grade atLeast, Answer whenAbsent, Answer whenNotJudged, Answer whenNotRecorded) {
        this.part = part;
        this.atLeast = atLeast;
        this.whenAbsent = whenAbsent;
        this.whenNotJudged = whenNotJudged;
        this.whenNotRecorded = whenNotRecorded;
    }

    Answer says(PartView seen) {
        return switch (seen.missing()) {
            case NOT_MISSING -> seen.grade().orElseThrow().atLeast(atLeast) ? Answer.PASSES : Answer.FAILS;
            case NO_SUCH_PART -> whenAbsent;
            case NOT_JUDGED -> whenNotJudged;
            case NOT_RECORDED -> whenNotRecorded;
        };
    }

    RuleView.ConditionView view() {
        return new RuleView.ConditionView(part, atLeast, whenAbsent == Answer.PASSES, whenNotJudged == Answer.PASSES);
    }

    Part part() {
        return part;
    }

    Grade atLeast() {
        return atLeast;
    }

    String ruleVersion() {
        return ruleVersion;
    }

    /** For EclipseLink. */
    static class Key implements Serializable {
        private String ruleVersion;
        private int place;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && place == key.place && Objects.equals(ruleVersion, key.ruleVersion);
        }

        @Override
        public int hashCode() {
            return Objects.hash(ruleVersion, place);
        }
    }
}
