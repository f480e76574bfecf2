package uk.gov.education.improvement.registry.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.kernel.trail.Move;

/** That money of a line moved: from which day, by whose hand, why, and on what evidence. Its postings add up to nothing. */
@Entity
@Table(schema = "registry", name = "movement")
class Movement extends DatedFact {
    @Column(name = "line_id")
    private String lineId;

    @Enumerated(EnumType.STRING)
    private MovementKind kind;

    @Column(name = "award_id")
    private String awardId;

    @Column(name = "instalment_id")
    private String instalmentId;

    @Column(name = "made_by")
    private String madeBy;

    private String why;

    /** For EclipseLink. */
    protected Movement() {}

    /** @param by our own id of the person */
    Movement(String id, String lineId, MovementKind kind, MovedFor moved, String by, Move<?> move) {
        super(id, new Span(Optional.of(move.effective()), End.UNTIL_A_LAW_ENDS_IT), move.published(), move.source());
        this.lineId = lineId;
        this.kind = kind;
        this.awardId = moved.awardId().orElse(null);
        this.instalmentId = moved.instalmentId().orElse(null);
        this.madeBy = by;
        this.why = move.why();
    }

    /** What goes where when money is moved within a financial year. */
    static List<Posting.Amount> within(FinancialYear year, MovementKind kind, Money amount) {
        return List.of(
                new Posting.Amount(year, kind.from(), amount.negated()), new Posting.Amount(year, kind.to(), amount));
    }

    /** Whether they add up to nothing, as those of every movement do, in each financial year. */
    static boolean isEven(List<Posting.Amount> amounts) {
        return amounts.stream()
                .map(Posting.Amount::year)
                .distinct()
                .allMatch(year -> Money.sum(amounts.stream()
                                .filter(amount -> amount.year().equals(year))
                                .map(Posting.Amount::money)
                                .toList())
                        .isNone());
    }

    /** The day by which it certainly took effect: the ledger's order. */
    LocalDate certainDay() {
        return span().certainFrom();
    }

    String lineId() {
        return lineId;
    }

    MovementKind kind() {
        return kind;
    }

    Optional<String> awardId() {
        return Optional.ofNullable(awardId);
    }

    Optional<String> instalmentId() {
        return Optional.ofNullable(instalmentId);
    }

    String madeBy() {
        return madeBy;
    }

    String why() {
        return why;
    }
}
