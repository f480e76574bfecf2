package uk.gov.education.improvement.registry.capacity;

import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryUnit;
import uk.gov.education.improvement.registry.funding.FinancialYear;

/** The sums of what is taken. They are asked of engagements and partners that a scope let through, and no others. */
@Dependent
class CapacityStore {
    private final EntityManager entities;

    @Inject
    CapacityStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** What is taken and not given back by the day, by engagement, theme and year. */
    Map<String, List<ThemeDays>> taken(Scope scope, Collection<String> ids, AsAt asAt) {
        return Lots.ask(ids, lot -> sums("engagementId", "", lot, asAt).getResultList())
                .collect(grouped());
    }

    /** The same by the partner that gives them. */
    Map<String, List<ThemeDays>> takenOf(Scope scope, Collection<String> partnerIds, AsAt asAt) {
        return Lots.ask(partnerIds, lot -> sums("partnerId", "", lot, asAt).getResultList())
                .collect(grouped());
    }

    /** What came back by the day after it was last taken: below nothing. */
    Map<String, List<ThemeDays>> givenBack(Scope scope, Collection<String> ids, AsAt asAt) {
        return Lots.ask(
                        ids,
                        lot -> sums(
                                        "engagementId",
                                        " and d.halfDays < 0 and not exists (select later.id from TakenDays later"
                                                + " where later.engagementId = d.engagementId and later.halfDays > 0"
                                                + " and later.recordedAt > d.recordedAt and later.takenOn <= :day and "
                                                + recorded("later", "TakenDays") + ")",
                                        lot,
                                        asAt)
                                .getResultList())
                .collect(grouped());
    }

    private TypedQuery<Object[]> sums(String of, String and, Collection<String> lot, AsAt asAt) {
        return entities.createQuery(
                        "select d.%1$s, d.theme, d.yearBegins, sum(d.halfDays) from TakenDays d where d.%1$s in :ids"
                                        .formatted(of)
                                + " and d.takenOn <= :day and " + recorded("d", "TakenDays")
                                + and
                                + " group by d.%1$s, d.theme, d.yearBegins".formatted(of),
                        Object[].class)
                .setParameter("ids", lot)
                .setParameter("day", asAt.known())
                .setParameter("recordedBy", asAt.recordedBy());
    }

    private static Collector<Object[], ?, Map<String, List<ThemeDays>>> grouped() {
        return Collectors.groupingBy(
                row -> (String) row[0],
                Collectors.mapping(
                        row -> new ThemeDays(
                                (String) row[1],
                                FinancialYear.beginningIn((Integer) row[2]).said(),
                                new HalfDays(((Number) row[3]).intValue())),
                        Collectors.toList()));
    }
}
