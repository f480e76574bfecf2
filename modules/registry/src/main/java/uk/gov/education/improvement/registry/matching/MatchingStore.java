package uk.gov.education.improvement.registry.matching;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The weights of reasons. */
@Dependent
class MatchingStore {
    private final EntityManager entities;

    @Inject
    MatchingStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
    }

    /** Those that hold on a day; before there were any, the first. */
    Map<SoftRule, Integer> weights(Scope scope, LocalDate day) {
        return entities.createQuery("select w from Weight w where w.since <= :day order by w.since", Weight.class)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(Weight::rule, Weight::weight, (earlier, later) -> later, TreeMap::new));
    }
}
