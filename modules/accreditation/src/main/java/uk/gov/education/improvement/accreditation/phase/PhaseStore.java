package uk.gov.education.improvement.accreditation.phase;

import static uk.gov.education.improvement.kernel.time.DatedFact.maybeInForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.accreditation.AccreditationUnit;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.AsAt;

/** The queries about phases and sites. Whoever may read them sees them all. */
@Dependent
class PhaseStore {
    /** Far above what there are: three phases with seven steps each at most, and a site for each authority in each. */
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

    /** All steps of these phases that were recorded by then, in their order. */
    List<PhaseStep> steps(Scope scope, Collection<String> phaseIds, Instant recordedBy) {
        return phaseIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select f from PhaseStep f where f.phaseId in :ids and " + recorded("f", "PhaseStep")
                                        + " order by f.phaseId, f.place",
                                PhaseStep.class)
                        .setParameter("ids", phaseIds)
                        .setParameter("recordedBy", recordedBy)
                        .setMaxResults(MOST)
                        .getResultList();
    }

    /** What is known of every site that may have joined by the day. */
    List<SiteJoining> joined(Scope scope, AsAt asAt) {
        return entities.createQuery(
                        "select f from SiteJoining f where " + maybeInForce("f") + " and "
                                + recorded("f", "SiteJoining"),
                        SiteJoining.class)
                .setParameter("day", asAt.day())
                .setParameter("publishedBy", asAt.publishedBy())
                .setParameter("recordedBy", asAt.recordedBy())
                .setMaxResults(MOST)
                .getResultList();
    }

    List<StatedSites> stated(Scope scope) {
        return entities.createQuery("select s from StatedSites s order by s.place", StatedSites.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    List<Site> sites(Scope scope, Collection<String> phaseIds, Collection<String> authorityIds) {
        return phaseIds.isEmpty() || authorityIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select s from Site s where s.phaseId in :phases and s.authorityId in :authorities",
                                Site.class)
                        .setParameter("phases", phaseIds)
                        .setParameter("authorities", authorityIds)
                        .getResultList();
    }

    List<SiteJoining> joinings(Scope scope, Collection<String> siteIds, Instant recordedBy) {
        return records.standing(scope, SiteJoining.class, "siteId", siteIds, recordedBy);
    }
}
