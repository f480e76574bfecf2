package uk.gov.education.improvement.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** What a score sheet counts with in the ranking of its round, from the day it is handed in until it is taken back or stands down. */
@Entity
@Table(schema = "registry", name = "counted_points")
class CountedPoints extends RecordedFact {
    @Column(name = "round_id")
    private String roundId;

    @Column(name = "application_id")
    private String applicationId;

    @Column(name = "sheet_id")
    private String sheetId;

    private String points;

    /** Of one that takes another back: from when that counts no more. */
    @Column(name = "counts_from")
    private LocalDate countsFrom;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String why;

    /** For EclipseLink. */
    protected CountedPoints() {}

    /** @param scores for each criterion of the round */
    CountedPoints(String id, ScoreSheet sheet, Scores scores, LocalDate from) {
        super(id);
        this.roundId = sheet.roundId();
        this.applicationId = sheet.applicationId();
        this.sheetId = sheet.id();
        this.points = scores.complete().values().stream()
                .map(score -> String.valueOf(score.points()))
                .collect(Collectors.joining(" "));
        this.countsFrom = from;
        this.audience = sheet.audienceOfScores();
        this.why = "Handed in";
    }

    private CountedPoints(CountedPoints earlier, LocalDate from) {
        super(earlier.id());
        this.roundId = earlier.roundId;
        this.applicationId = earlier.applicationId;
        this.sheetId = earlier.sheetId;
        this.points = earlier.points;
        this.countsFrom = from;
        this.audience = earlier.audience;
    }

    /** Says that they count no more. */
    CountedPoints noMore(String newId, LocalDate from, String reason) {
        var gone = new CountedPoints(this, from);
        gone.takingBack(newId, this, true, reason);
        return gone;
    }

    @Override
    protected void because(String reason) {
        this.why = reason;
    }

    /** As they are kept: of each criterion, in their order. */
    static List<Integer> read(String points) {
        return Arrays.stream(points.split(" ")).map(Integer::valueOf).toList();
    }
}
