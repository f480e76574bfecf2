package uk.gov.education.improvement.registry.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Writing;

/** What a file of judgements has to say to whoever lets people settle it: that another source gives other grades to a report. */
public interface Disagreements {
    /** The reading that stood when the other source came. */
    record Stood(String inspectionId, String authorityId, String readingId, Judgement judgement) {}

    /** What other sources have said already of some inspections, by inspection, whether it is settled or not. */
    Map<String, List<Judgement>> said(Scope scope, Collection<String> inspectionIds);

    /** The inspection that a record is about, where the record of change calls it by this subject as one of ours. */
    Optional<String> inspectionOf(Scope scope, String subject, String id);

    /** Another source says otherwise. To be kept in the writing, for a person to decide. */
    void raise(Stood stood, Judgement said, Writing writing);
}
