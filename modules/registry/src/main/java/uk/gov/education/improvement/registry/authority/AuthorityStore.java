package uk.gov.education.improvement.registry.authority;

import static uk.gov.education.improvement.kernel.time.DatedFact.maybeInForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.search.SearchedWord;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about authorities and who delivers for them. */
@Dependent
class AuthorityStore {
    private static final Pattern CODE = Pattern.compile("E\\d{8}");

    private static final String FORM_RECORDED = recorded("f", "AuthorityForm");

    private final EntityManager entities;
    private final Records records;

    @Inject
    AuthorityStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    /**
     * By our id, by DfE number, or by a code of any of its forms that was recorded by then. What it looks like decides
     * where it is looked up: no index serves all three at once. Of several that bore a code, the one that bore it last.
     */
    Optional<Authority> find(Scope scope, String identifier, Instant recordedBy) {
        var code = identifier.toUpperCase(Locale.ROOT);
        return (CODE.matcher(code).matches()
                        ? entities.createQuery(
                                        "select a from AuthorityForm f, Authority a where a.id = f.authorityId"
                                                + " and f.gssCode = :code and " + FORM_RECORDED
                                                + " order by f.certainFrom desc, a.id",
                                        Authority.class)
                                .setParameter("code", code)
                                .setParameter("recordedBy", recordedBy)
                        : entities.createQuery(
                                        "select a from Authority a where a.id = :identifier or a.dfeNumber = :identifier"
                                                + " order by a.id",
                                        Authority.class)
                                .setParameter("identifier", identifier))
                .setMaxResults(1).getResultList().stream().findFirst();
    }

    /** The same for several at once, by what each was called. */
    Map<String, Authority> called(Scope scope, Collection<String> identifiers, Instant recordedBy) {
        var codes = identifiers.stream()
                .map(identifier -> identifier.toUpperCase(Locale.ROOT))
                .filter(identifier -> CODE.matcher(identifier).matches())
                .toList();
        var byName = new HashMap<String, Authority>();
        if (!codes.isEmpty()) {
            entities.createQuery(
                            "select f.gssCode, a from AuthorityForm f, Authority a where a.id = f.authorityId"
                                    + " and f.gssCode in :codes and " + FORM_RECORDED
                                    + " order by f.certainFrom, a.id desc",
                            Object[].class)
                    .setParameter("codes", codes)
                    .setParameter("recordedBy", recordedBy)
                    .getResultStream()
                    .forEach(row -> byName.put((String) row[0], (Authority) row[1]));
        }
        if (codes.size() < identifiers.size()) {
            entities.createQuery(
                            "select a from Authority a where a.id in :identifiers or a.dfeNumber in :identifiers",
                            Authority.class)
                    .setParameter("identifiers", identifiers)
                    .getResultStream()
                    .forEach(authority -> {
                        byName.put(authority.id(), authority);
                        authority.dfeNumber().ifPresent(number -> byName.put(number, authority));
                    });
        }
        var found = new HashMap<String, Authority>();
        for (var identifier : identifiers) {
            var authority = byName.getOrDefault(identifier, byName.get(identifier.toUpperCase(Locale.ROOT)));
            if (authority != null) {
                found.put(identifier, authority);
            }
        }
        return found;
    }

    List<Authority> withIds(Scope scope, Collection<String> ids) {
        return records.withIds(scope, Authority.class, ids);
    }

    List<Authority> numbered(Scope scope, Collection<String> dfeNumbers) {
        return records.having(scope, Authority.class, "dfeNumber", dfeNumbers);
    }

    /** The DfE numbers of all that have one, by our ids: of three digits each, so that there are never many. */
    Map<String, String> numbers(Scope scope) {
        return entities.createQuery(
                        "select a.id, a.dfeNumber from Authority a where a.dfeNumber is not null", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** Those without a number that have one of some names, in any spelling. */
    List<Authority> unnumberedNamed(Scope scope, Collection<String> names, Instant recordedBy) {
        var keys = names.stream().map(Names::key).collect(Collectors.toSet());
        return keys.isEmpty()
                ? List.of()
                : entities.createQuery("""
                                select distinct a from AuthorityForm f, Authority a where a.id = f.authorityId
                                and a.dfeNumber is null and f.nameKey in :keys and """ + FORM_RECORDED, Authority.class)
                        .setParameter("keys", keys)
                        .setParameter("recordedBy", recordedBy)
                        .getResultList();
    }

    /** Their forms by what was recorded, oldest first. */
    List<AuthorityForm> forms(Scope scope, Collection<String> authorityIds, Instant recordedBy) {
        return records.standing(scope, AuthorityForm.class, "authorityId", authorityIds, recordedBy);
    }

    /** The same, each with the DfE number of its authority. */
    Map<AuthorityForm, Optional<String>> numberedForms(
            Scope scope, Collection<String> authorityIds, Instant recordedBy) {
        var forms = new LinkedHashMap<AuthorityForm, Optional<String>>();
        Lots.ask(
                        authorityIds,
                        lot -> entities.createQuery(
                                        "select f, a.dfeNumber from AuthorityForm f, Authority a where a.id = f.authorityId"
                                                + " and f.authorityId in :ids and " + FORM_RECORDED
                                                + " order by f.certainFrom, f.id",
                                        Object[].class)
                                .setParameter("ids", lot)
                                .setParameter("recordedBy", recordedBy)
                                .getResultList())
                .forEach(row -> forms.put((AuthorityForm) row[0], Optional.ofNullable((String) row[1])));
        return forms;
    }

    /** Every authority that has its duty on the day, by name; at most so many. */
    List<AuthorityRef> inForce(Scope scope, AsAt asAt, int most) {
        return entities.createQuery("""
                        select new uk.gov.education.improvement.registry.authority.AuthorityRef(
                          a.id, a.dfeNumber, f.name, f.region)
                        """ + Authorities.FORMS_IN_FORCE + " order by f.nameKey, a.id", AuthorityRef.class)
                .setParameter("day", asAt.day())
                .setParameter("publishedBy", asAt.publishedBy())
                .setParameter("recordedBy", asAt.recordedBy())
                .setMaxResults(most)
                .getResultList();
    }

    List<Succession> successions(Scope scope, Collection<String> authorityIds, Instant recordedBy) {
        return authorityIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select f from Succession f where (f.predecessorId in :ids or f.successorId in :ids) and "
                                        + recorded("f", "Succession") + " order by f.certainFrom, f.id",
                                Succession.class)
                        .setParameter("ids", authorityIds)
                        .setParameter("recordedBy", recordedBy)
                        .getResultList();
    }

    List<Delivery> deliveriesFor(Scope scope, Collection<String> authorityIds, Instant recordedBy) {
        return records.standing(scope, Delivery.class, "authorityId", authorityIds, recordedBy);
    }

    /** Who delivers on the day, certainly or possibly; at most so many. */
    List<Delivery> delivering(Scope scope, AsAt asAt, int most) {
        return entities.createQuery(
                        "select f from Delivery f where " + maybeInForce("f") + " and " + recorded("f", "Delivery")
                                + " order by f.certainFrom, f.id",
                        Delivery.class)
                .setParameter("day", asAt.day())
                .setParameter("publishedBy", asAt.publishedBy())
                .setParameter("recordedBy", asAt.recordedBy())
                .setMaxResults(most)
                .getResultList();
    }

    List<DeliveryOrganisation> organisations(Scope scope, Collection<String> ids) {
        return records.withIds(scope, DeliveryOrganisation.class, ids);
    }

    List<DeliveryOrganisation> organisationsNamed(Scope scope, Collection<String> nameKeys) {
        return records.having(scope, DeliveryOrganisation.class, "nameKey", nameKeys);
    }

    /** How many facts about each had been recorded by then, its forms and its predecessors: its version at that instant. */
    Map<String, Long> versions(Scope scope, Collection<String> authorityIds, Instant recordedBy) {
        var versions =
                new HashMap<>(records.versions(scope, AuthorityForm.class, "authorityId", authorityIds, recordedBy));
        records.versions(scope, Succession.class, "successorId", authorityIds, recordedBy)
                .forEach((id, predecessors) -> versions.merge(id, predecessors, Long::sum));
        return versions;
    }

    /** Other names that had been learned by then. */
    List<AuthorityAlias> aliases(Scope scope, Collection<String> authorityIds, Instant recordedBy) {
        return authorityIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select n from AuthorityAlias n where n.authorityId in :ids and "
                                        + recorded("n", "AuthorityAlias") + " order by n.name, n.id",
                                AuthorityAlias.class)
                        .setParameter("ids", authorityIds)
                        .setParameter("recordedBy", recordedBy)
                        .getResultList();
    }

    /** Authorities that the words of a search lead to; at most so many. */
    List<String> meant(Scope scope, List<SearchedWord> words, int letters, Instant recordedBy, int most) {
        return meant("Authority a where 1 = 1", "AuthorityTerm authorityId", words, letters, recordedBy, most);
    }

    List<String> organisationsMeant(Scope scope, List<SearchedWord> words, int letters, Instant recordedBy, int most) {
        return meant(
                "DeliveryOrganisation a where 1 = 1",
                "OrganisationTerm organisationId",
                words,
                letters,
                recordedBy,
                most);
    }

    private List<String> meant(
            String whom, String terms, List<SearchedWord> words, int letters, Instant recordedBy, int most) {
        var query = entities.createQuery(
                "select a.id from " + whom + Terms.found(terms, words, letters) + " order by a.id", String.class);
        Terms.bind(query, words, letters);
        return query.setParameter("recordedBy", recordedBy).setMaxResults(most).getResultList();
    }

    /** What organisations deliver, by what was recorded. */
    List<Delivery> deliveriesBy(Scope scope, Collection<String> organisationIds, Instant recordedBy) {
        return records.standing(scope, Delivery.class, "organisationId", organisationIds, recordedBy);
    }

    List<AuthorityTerm> terms(Scope scope, Collection<String> authorityIds) {
        return records.having(scope, AuthorityTerm.class, "authorityId", authorityIds);
    }
}
