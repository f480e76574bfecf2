package uk.gov.education.improvement.registry.funding;

import static uk.gov.education.improvement.kernel.time.DatedFact.inForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.maybeInForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about what moved and what stands. They are asked of lines that a scope let through, and no others. */
@Dependent
class LedgerStore {
    private final EntityManager entities;
    private final Records records;

    @Inject
    LedgerStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    /** What stands in one account of a line. */
    record Sum(String lineId, FinancialYear year, Account account, Money money) {}

    /** What certainly stood in the accounts of some lines. */
    List<Sum> sums(Scope scope, Collection<String> lineIds, AsAt asAt) {
        if (lineIds.isEmpty()) {
            return List.of();
        }
        var query = entities.createQuery(
                        "select p.lineId, p.financialYear, p.account, sum(p.pence) from Movement m, Posting p"
                                + " where p.movementId = m.id and m.lineId in :lines and " + inForce("m") + " and "
                                + recorded("m", "Movement") + " group by p.lineId, p.financialYear, p.account",
                        Object[].class)
                .setParameter("lines", lineIds);
        return clocks(query, asAt).getResultStream().map(LedgerStore::sum).toList();
    }

    private static Sum sum(Object[] row) {
        return new Sum(
                (String) row[0],
                FinancialYear.parse((String) row[1]),
                (Account) row[2],
                new Money(((Number) row[3]).longValue()));
    }

    /** The balances of one line as they are kept, by their ids. */
    Map<String, LineBalance> kept(Scope scope, String lineId) {
        return entities.createQuery("select b from LineBalance b where b.lineId = :line", LineBalance.class)
                .setParameter("line", lineId)
                .getResultStream()
                .collect(Collectors.toMap(LineBalance::id, Function.identity(), (one, other) -> one, HashMap::new));
    }

    void add(LineBalance balance) {
        entities.persist(balance);
    }

    /** What one account of a line gained or lost, day by day, however it was published. */
    List<Map.Entry<LocalDate, Long>> byDay(Scope scope, String lineId, FinancialYear year, Account account) {
        return entities.createQuery(
                        "select m.certainFrom, sum(p.pence) from Movement m, Posting p where p.movementId = m.id"
                                + " and m.lineId = :line and p.financialYear = :year and p.account = :account and "
                                + recorded("m", "Movement") + " group by m.certainFrom order by m.certainFrom",
                        Object[].class)
                .setParameter("line", lineId)
                .setParameter("year", year.said())
                .setParameter("account", account)
                .setParameter("recordedBy", DatedFact.UNSEALED)
                .getResultStream()
                .map(row -> Map.entry((LocalDate) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    /** One page and one more row, the newest first. */
    List<Movement> page(Scope scope, LedgerFilter filter, Collection<String> lineIds, AsAt asAt) {
        var after = filter.after()
                .map(cursor -> " and (m.certainFrom < :last or m.certainFrom = :last and m.id < :lastId)")
                .orElse("");
        var query = filtered(
                entities.createQuery(
                        "select m" + asked(filter) + after + " order by m.certainFrom desc, m.id desc", Movement.class),
                filter,
                lineIds,
                asAt);
        filter.after()
                .ifPresent(cursor -> query.setParameter("last", cursor.day(0))
                        .setParameter("lastId", cursor.key().get(1)));
        return query.setMaxResults(filter.size() + 1).getResultList();
    }

    long count(Scope scope, LedgerFilter filter, Collection<String> lineIds, AsAt asAt) {
        return Records.counted(
                scope,
                filtered(entities.createQuery("select m.id" + asked(filter), String.class), filter, lineIds, asAt));
    }

    /** What stood in the accounts after a movement and all before it, of what is asked for. */
    Balances until(Scope scope, LedgerFilter filter, Collection<String> lineIds, AsAt asAt, Movement last) {
        var years = filter.years().isEmpty() ? "" : " and p.financialYear in :years";
        var query = entities.createQuery(
                        "select p.account, sum(p.pence) from Movement m, Posting p where p.movementId = m.id"
                                + " and m.lineId in :lines" + years + " and " + maybeInForce("m") + " and "
                                + recorded("m", "Movement")
                                + " and (m.certainFrom < :last or m.certainFrom = :last and m.id <= :lastId)"
                                + " group by p.account",
                        Object[].class)
                .setParameter("last", last.certainDay())
                .setParameter("lastId", last.id());
        return Balances.of(filtered(query, filter, lineIds, asAt)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Account) row[0], row -> new Money(((Number) row[1]).longValue()))));
    }

    private static String asked(LedgerFilter filter) {
        return " from Movement m where m.lineId in :lines and " + maybeInForce("m") + " and "
                + recorded("m", "Movement")
                + (filter.years().isEmpty()
                        ? ""
                        : " and exists (select p.id from Posting p where p.movementId = m.id and p.financialYear in :years)");
    }

    private static <Q extends Query> Q filtered(Q query, LedgerFilter filter, Collection<String> lineIds, AsAt asAt) {
        query.setParameter("lines", lineIds);
        if (!filter.years().isEmpty()) {
            query.setParameter(
                    "years", filter.years().stream().map(FinancialYear::said).toList());
        }
        return clocks(query, asAt);
    }

    private static <Q extends Query> Q clocks(Q query, AsAt asAt) {
        query.setParameter("day", asAt.day());
        query.setParameter("publishedBy", asAt.publishedBy());
        query.setParameter("recordedBy", asAt.recordedBy());
        return query;
    }

    /** What some movements put where, in the order of each. */
    Map<String, List<Posting>> postings(Scope scope, Collection<String> movementIds) {
        return records.having(scope, Posting.class, "movementId", movementIds).stream()
                .sorted(Comparator.comparing(Posting::place))
                .collect(Collectors.groupingBy(Posting::movementId));
    }

    /** The last day on which money of an award was moved; empty where none was. */
    Optional<LocalDate> lastMoved(Scope scope, String awardId) {
        return Optional.ofNullable(entities.createQuery(
                        "select max(m.certainFrom) from Movement m where m.awardId = :award", LocalDate.class)
                .setParameter("award", awardId)
                .getSingleResult());
    }
}
