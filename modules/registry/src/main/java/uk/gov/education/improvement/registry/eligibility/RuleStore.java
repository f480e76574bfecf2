package uk.gov.education.improvement.registry.eligibility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about rules. */
@Dependent
class RuleStore {
    private final EntityManager entities;

    @Inject
    RuleStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
    }

    /** Rules are few: every version there has been, newest first. */
    List<EligibilityRule> all(Scope scope) {
        return entities.createQuery(
                        "select r from EligibilityRule r order by r.begins desc, r.version", EligibilityRule.class)
                .setMaxResults(100)
                .getResultList();
    }

    Optional<EligibilityRule> find(Scope scope, String version) {
        return Optional.ofNullable(entities.find(EligibilityRule.class, version));
    }

    /** The newest rule, of those that are more than a comparison, that had begun by the day; before the first, the first. */
    Optional<EligibilityRule> usual(Scope scope, LocalDate day) {
        var since = "select r from EligibilityRule r where r.comparison = 0 and ";
        return Stream.of(
                        entities.createQuery(
                                since + "r.begins <= :day order by r.begins desc, r.version desc",
                                EligibilityRule.class),
                        entities.createQuery(
                                since + "r.begins > :day order by r.begins, r.version", EligibilityRule.class))
                .flatMap(
                        query -> query.setParameter("day", day).setMaxResults(1).getResultStream())
                .findFirst();
    }

    List<EligibilityCondition> conditions(Scope scope, List<String> versions) {
        return entities.createQuery(
                        "select c from EligibilityCondition c where c.ruleVersion in :versions order by c.place",
                        EligibilityCondition.class)
                .setParameter("versions", versions)
                .getResultList();
    }
}
