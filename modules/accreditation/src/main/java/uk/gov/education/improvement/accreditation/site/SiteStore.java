package uk.gov.education.improvement.accreditation.site;

import static uk.gov.education.improvement.kernel.time.DatedFact.maybeInForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import uk.gov.education.improvement.accreditation.AccreditationUnit;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.AsAt;

/** The queries about sites. Whoever may read them sees them all. */
@Dependent
class SiteStore {
    /** Far above what there are: a site for each authority in each of three phases. */
    private static final int MOST = 20_000;

    private final EntityManager entities;
    private final Records records;

    @Inject
    SiteStore(@AccreditationUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** What is known of every site that may have joined by the day. */
    List<SiteJoining> joined(Scope scope, AsAt asAt) {
        return joined(scope, List.of(), asAt);
    }

    /** @param authorityIds empty for all authorities */
    List<SiteJoining> joined(Scope scope, Collection<String> authorityIds, AsAt asAt) {
        var query = entities.createQuery(
                "select f from SiteJoining f where "
                        + (authorityIds.isEmpty() ? "" : "f.authorityId in :authorities and ") + maybeInForce("f")
                        + " and " + recorded("f", "SiteJoining"),
                SiteJoining.class);
        if (!authorityIds.isEmpty()) {
            query.setParameter("authorities", authorityIds);
        }
        return query.setParameter("day", asAt.day())
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
