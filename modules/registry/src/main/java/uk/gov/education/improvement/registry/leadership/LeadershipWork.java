package uk.gov.education.improvement.registry.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.file.SentRows;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * Takes what the LGA's systems report, a row at a time or many, by the path of files. Wholly or not at all; one report waits for
 * another and for files, which is why a cohort never has more people than places.
 */
@ApplicationScoped
public class LeadershipWork {
    private static final String ONE = "rows.0";

    private final AccessTable access;
    private final SentRows rows;

    @Inject
    public LeadershipWork(AccessTable access, SentRows rows) {
        this.access = access;
        this.rows = rows;
    }

    /** @throws Refused when the asker may not report; asked before anything is said about a body */
    public void toReport(Asker by) {
        access.scope(by, ParticipationsFile.REPORT);
    }

    /**
     * One participation.
     *
     * @return whether it is new
     * @throws Refused with all that is wrong with it
     */
    public boolean report(Asker by, ParticipationFields fields) {
        return one(by, ParticipationsFile.NAME, fields.row());
    }

    /**
     * At most {@link SentRows#MOST} participations; all, or none where one is wrong.
     *
     * @throws Refused with the faults of each row that is wrong
     */
    public ImportResult reportAll(Asker by, List<ParticipationFields> fields) {
        toReport(by);
        return rows.take(
                by,
                ParticipationsFile.NAME,
                fields.stream().map(ParticipationFields::row).toList());
    }

    /**
     * One cohort.
     *
     * @return whether it is new
     * @throws Refused with all that is wrong with it
     */
    public boolean report(Asker by, CohortFields fields) {
        return one(by, CohortsFile.NAME, fields.row());
    }

    /** What is wrong with the only row is wrong with the body. */
    private boolean one(Asker by, String kind, Map<String, String> row) {
        toReport(by);
        try {
            return rows.take(by, kind, List.of(row)).added() == 1;
        } catch (Refused refused) {
            if (refused.refusal().faults().isEmpty()) {
                throw refused;
            }
            throw new Refused(new Invalid(refused.refusal().faults().stream()
                    .map(fault -> new Fault(
                            fault.field().equals(ONE) ? "" : fault.field().replace(ONE + ".", ""), fault.words()))
                    .toList()));
        }
    }
}
