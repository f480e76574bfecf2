package uk.gov.education.improvement.registry.research;

import static uk.gov.education.improvement.kernel.time.RecordedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.IndexedPage;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about research projects. Whoever may read them sees them all. */
@Dependent
class ResearchStore {
    private final EntityManager entities;
    private final Records records;

    @Inject
    ResearchStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** Those of some titles that stand now. */
    List<ResearchProject> standing(Scope scope, Collection<String> titleKeys) {
        return records.standing(scope, ResearchProject.class, "titleKey", titleKeys, RecordedFact.UNSEALED);
    }

    Optional<ResearchProject> find(Scope scope, String projectId, AsAt asAt) {
        return records
                .standing(scope, ResearchProject.class, "projectId", List.of(projectId), asAt.recordedBy())
                .stream()
                .filter(project -> !project.publishedOn().isAfter(asAt.known()))
                .findFirst();
    }

    /**
     * One page and one more row, what was told last first.
     *
     * @param authorityIds empty for all
     */
    List<ResearchProject> page(Scope scope, Collection<String> authorityIds, ResearchFilter filter, AsAt asAt) {
        var parameters = parameters(authorityIds, filter, asAt);
        filter.after().ifPresent(cursor -> {
            parameters.put("lastDay", cursor.day(0));
            parameters.put("lastId", cursor.key().get(1));
        });
        return new IndexedPage("ResearchProject", Optional.of("RESEARCH_PROJECT_NEWEST"))
                .rows(
                        entities,
                        ResearchProject.class,
                        conditions(authorityIds, filter)
                                + filter.after()
                                        .map(cursor -> " and (f.publishedOn < :lastDay or f.publishedOn = :lastDay"
                                                + " and f.id < :lastId)")
                                        .orElse(""),
                        "f.publishedOn desc, f.id desc",
                        filter.size() + 1,
                        parameters);
    }

    long count(Scope scope, Collection<String> authorityIds, ResearchFilter filter, AsAt asAt) {
        var query = entities.createQuery(
                "select f.id from ResearchProject f where " + conditions(authorityIds, filter), String.class);
        parameters(authorityIds, filter, asAt).forEach(((Query) query)::setParameter);
        return Records.counted(scope, query);
    }

    private static String conditions(Collection<String> authorityIds, ResearchFilter filter) {
        return "f.publishedOn <= :known"
                + (filter.themes().isEmpty()
                        ? ""
                        : " and exists (select x.id from ResearchTheme x where x.told = f.told and x.theme in :themes)")
                + (authorityIds.isEmpty()
                        ? ""
                        : " and exists (select y.id from ResearchAuthority y where y.told = f.told"
                                + " and y.authorityId in :ids)")
                + " and " + recorded("f", "ResearchProject");
    }

    private static Map<String, Object> parameters(Collection<String> authorityIds, ResearchFilter filter, AsAt asAt) {
        var parameters = new HashMap<String, Object>();
        parameters.put("known", asAt.known());
        parameters.put("recordedBy", asAt.recordedBy());
        if (!filter.themes().isEmpty()) {
            parameters.put("themes", filter.themes());
        }
        if (!authorityIds.isEmpty()) {
            parameters.put("ids", authorityIds);
        }
        return parameters;
    }
}
