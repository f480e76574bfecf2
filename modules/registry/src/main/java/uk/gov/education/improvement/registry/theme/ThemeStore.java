package uk.gov.education.improvement.registry.theme;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about themes. Whoever may read them sees them all. */
@Dependent
class ThemeStore {
    private final EntityManager entities;

    @Inject
    ThemeStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
    }

    List<Theme> all(Scope scope, int most) {
        return entities.createQuery("select t from Theme t order by t.place", Theme.class)
                .setMaxResults(most)
                .getResultList();
    }
}
