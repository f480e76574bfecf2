package uk.gov.education.improvement.registry.neighbour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.AuthorityView.Relative;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;

/**
 * An authority beside its statistical neighbours, by what was judged of each by a day.
 *
 * @param asAt the day it is asked for
 * @param publishedBy judgements published by this day were used
 * @param recordedBy from what had been recorded by this instant
 * @param set by which it is compared; empty where none was named and there was none on the day
 * @param sets all that one may compare by, the newest first
 * @param sources who says that these are its neighbours, each once
 * @param membership whether the authority itself can be compared; where it cannot, there are no {@code parts}
 * @param latest its latest graded judgement certainly published by the day
 * @param possible a later one that may have been published by the day
 * @param neighbours by their places in the set
 * @param counted how many of them count
 * @param parts how those that count stand against it
 */
public record ComparisonView(
        AuthorityRef authority,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy,
        Optional<NeighbourSetRef> set,
        List<NeighbourSetRef> sets,
        List<String> sources,
        Membership membership,
        List<Relative> successors,
        Optional<InspectionView> latest,
        Optional<InspectionView> possible,
        List<NeighbourView> neighbours,
        long counted,
        List<PartLine> parts) {

    /**
     * A neighbour.
     *
     * @param place 1 for the one that is most like it
     * @param closeness empty where the source does not say
     * @param successors who took over from it, as far as was known by the day asked
     * @param against by part, how it stands against the authority; empty unless both count
     */
    public record NeighbourView(
            int place,
            AuthorityRef authority,
            Optional<Closeness> closeness,
            Membership membership,
            List<Relative> successors,
            Optional<InspectionView> latest,
            Optional<InspectionView> possible,
            Map<Part, Against> against,
            String source) {}

    /**
     * One part.
     *
     * @param own what the authority's judgement says of it; empty where none is recorded
     * @param neighbours how many stand how against it; together they are those that count
     */
    public record PartLine(Part part, Optional<PartView> own, Map<Against, Long> neighbours) {
        /** How many have no grade: no such part, not judged, or not recorded. */
        public long without() {
            return neighbours.get(Against.NO_SUCH_PART)
                    + neighbours.get(Against.NOT_JUDGED)
                    + neighbours.get(Against.NOT_RECORDED);
        }
    }
}
