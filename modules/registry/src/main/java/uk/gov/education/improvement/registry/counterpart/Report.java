package uk.gov.education.improvement.registry.counterpart;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.inspection.Framework;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;

/**
 * A graded report as far as it is compared.
 *
 * @param published as precise as the source
 * @param countsFrom the last day that {@code published} can mean
 * @param overall empty where the report gives none
 */
public record Report(
        String inspectionId,
        String authorityId,
        Framework framework,
        String published,
        LocalDate countsFrom,
        Optional<Grade> overall) {
    static Report of(InspectionView inspection) {
        return new Report(
                inspection.id(),
                inspection.authorityId(),
                inspection.framework(),
                inspection.published(),
                inspection.countsFrom(),
                inspection.part(Part.OVERALL).grade());
    }

    /** For people: {@code 13 December 2018}. */
    public String publishedInWords() {
        return PartialDate.parse(published).inWords();
    }

    boolean isBy(LocalDate day) {
        return !countsFrom.isAfter(day);
    }

    boolean isAfter(LocalDate day) {
        return PartialDate.parse(published).first().isAfter(day);
    }
}
