package uk.gov.education.improvement.registry.mention;

import static uk.gov.education.improvement.kernel.time.RecordedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.IndexedPage;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about mentions. Whoever may read them sees them all. */
@Dependent
class MentionStore {
    private static final String RECORDED = recorded("f", "SupportMention");

    private final EntityManager entities;

    @Inject
    MentionStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** Those of some authorities and days that stand now. */
    List<SupportMention> standing(Scope scope, Collection<String> authorityIds, Collection<LocalDate> days) {
        return Lots.ask(
                        authorityIds,
                        lot -> entities.createQuery(
                                        "select f from SupportMention f where f.authorityId in :ids"
                                                + " and f.publishedOn in :days and " + RECORDED,
                                        SupportMention.class)
                                .setParameter("ids", lot)
                                .setParameter("days", days)
                                .setParameter("recordedBy", RecordedFact.UNSEALED)
                                .getResultList())
                .toList();
    }

    /**
     * One page and one more row, the newest report first.
     *
     * @param authorityIds empty for all
     */
    List<SupportMention> page(Scope scope, Collection<String> authorityIds, MentionFilter filter, AsAt asAt) {
        var parameters = parameters(authorityIds, filter, asAt);
        filter.after().ifPresent(cursor -> {
            parameters.put("lastDay", cursor.day(0));
            parameters.put("lastId", cursor.key().get(1));
        });
        return new IndexedPage(
                        "SupportMention",
                        authorityIds.isEmpty() ? Optional.of("SUPPORT_MENTION_NEWEST") : Optional.empty())
                .rows(
                        entities,
                        SupportMention.class,
                        conditions(authorityIds, filter)
                                + filter.after()
                                        .map(cursor -> " and (f.publishedOn < :lastDay or f.publishedOn = :lastDay"
                                                + " and f.id < :lastId)")
                                        .orElse(""),
                        "f.publishedOn desc, f.id desc",
                        filter.size() + 1,
                        parameters);
    }

    long count(Scope scope, Collection<String> authorityIds, MentionFilter filter, AsAt asAt) {
        var query = entities.createQuery(
                "select f.id from SupportMention f where " + conditions(authorityIds, filter), String.class);
        parameters(authorityIds, filter, asAt).forEach(((Query) query)::setParameter);
        return Records.counted(scope, query);
    }

    private static String conditions(Collection<String> authorityIds, MentionFilter filter) {
        return "f.publishedOn <= :known"
                + (authorityIds.isEmpty() ? "" : " and f.authorityId in :ids")
                + (filter.roles().isEmpty() ? "" : " and f.role in :roles")
                + " and " + RECORDED;
    }

    private static Map<String, Object> parameters(Collection<String> authorityIds, MentionFilter filter, AsAt asAt) {
        var parameters = new HashMap<String, Object>();
        parameters.put("known", asAt.known());
        parameters.put("recordedBy", asAt.recordedBy());
        if (!authorityIds.isEmpty()) {
            parameters.put("ids", authorityIds);
        }
        if (!filter.roles().isEmpty()) {
            parameters.put("roles", filter.roles());
        }
        return parameters;
    }
}
