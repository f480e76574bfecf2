package uk.gov.education.improvement.registry.partner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
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

    List<EligibilityCondition> conditions(Scope scope, List<String> versions) {
        return entities.createQuery(
                        "select c from EligibilityCondition c where c.ruleVersion in :versions order by c.place",
                        EligibilityCondition.class)
                .setParameter("versions", versions)
                .getResultList();
    }
}
