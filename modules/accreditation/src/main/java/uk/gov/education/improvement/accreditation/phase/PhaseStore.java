package uk.gov.education.improvement.accreditation.phase;

import static uk.gov.education.improvement.kernel.time.DatedFact.inForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.maybeInForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.accreditation.AccreditationUnit;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.Trail;

/** The queries about phases. Whoever may read them sees them all. */
@Dependent
class PhaseStore {
    /** Far above what there are: three phases with seven steps each at most. */
    static final int MOST = 20_000;

    private final EntityManager entities;
    private final Records records;

    @Inject
    PhaseStore(@AccreditationUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** Holds the phase until the transaction ends, so that its version can be compared and moved on. */
    Phase lock(Scope scope, String id) {
        return entities.find(Phase.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Phase> phases(Scope scope) {
        return entities.createQuery("select p from Phase p order by p.number", Phase.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    List<Phase> numbered(Scope scope, Collection<Integer> numbers) {
        return records.having(scope, Phase.class, "number", numbers);
    }

    /** By our id, or by its number. */
    Optional<Phase> find(Scope scope, String idOrNumber) {
        return idOrNumber.matches("\\d{1,3}")
                ? numbered(scope, List.of(Integer.parseInt(idOrNumber))).stream()
                        .findFirst()
                : Optional.ofNullable(entities.find(Phase.class, idOrNumber));
    }

    Map<String, Trail<PhaseStep>> trails(Scope scope, Collection<String> phaseIds, Instant recordedBy) {
        return records.trails(scope, PhaseStep.class, "phaseId", phaseIds, recordedBy);
    }

    /** All that was recorded of the steps of these phases as it was recorded, also what was corrected and taken back since. */
    List<PhaseStep> recordings(Scope scope, Collection<String> phaseIds) {
        return records.having(scope, PhaseStep.class, "phaseId", phaseIds).stream()
                .sorted(Comparator.comparing(PhaseStep::recording))
                .toList();
    }

    /** How many authorities joined a phase by the day: certainly, and possibly at the most. */
    record Joined(long certainly, long atMost) {
        static final Joined NONE = new Joined(0, 0);
    }

    /** How many joined each phase. A phase knows no sites but by their number. */
    Map<String, Joined> joined(Scope scope, AsAt asAt) {
        return entities.createQuery(
                        "select f.phaseId, sum(case when " + inForce("f") + " then 1 else 0 end), count(f)"
                                + " from SiteJoining f where " + maybeInForce("f") + " and "
                                + recorded("f", "SiteJoining") + " group by f.phaseId",
                        Object[].class)
                .setParameter("day", asAt.day())
                .setParameter("publishedBy", asAt.publishedBy())
                .setParameter("recordedBy", asAt.recordedBy())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new Joined(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
    }
}
