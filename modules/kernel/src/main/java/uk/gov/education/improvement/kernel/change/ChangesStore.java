package uk.gov.education.improvement.kernel.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.time.Clock;

/** The queries of those who look into the record of change. */
@Dependent
class ChangesStore {
    private final DataSource database;

    @Inject
    ChangesStore(DataSource database) {
        this.database = database;
    }

    /** What a filter says in SQL. */
    private record Where(String sql, List<Object> values) {
        Where and(String condition, Optional<?> value) {
            return value.map(given -> {
                        var more = new ArrayList<>(values);
                        more.add(given);
                        return new Where(sql + " and " + condition, more);
                    })
                    .orElse(this);
        }

        /** Instants rise with positions, so that a day is a run of them. */
        private static String firstSince() {
            return "coalesce((select e.position from kernel.change_entry e where e.made_at >= ?"
                    + " order by e.made_at, e.position fetch first 1 rows only), " + Long.MAX_VALUE + ")";
        }

        /** As instants are written there, up to the second: what follows only makes them later. */
        private static String begin(LocalDate day) {
            return day.atStartOfDay(Clock.LONDON).toInstant().toString().replace("Z", "");
        }
    }

    private static Where where(Scope scope, ChangesFilter filter) {
        return new Where(" where " + scope.written(), List.of())
                .and("subject = ?", filter.record().map(ChangesFilter.Subject::kind))
                .and("subject_id = ?", filter.record().map(ChangesFilter.Subject::id))
                .and("actor = ?", filter.person())
                .and("correlation = ?", filter.batch())
                .and("position >= " + Where.firstSince(), filter.from().map(Where::begin))
                .and("position < " + Where.firstSince(), filter.to().map(day -> Where.begin(day.plusDays(1))));
    }

    /** One page and one more entry, newest first. */
    List<Entry> page(Scope scope, ChangesFilter filter) {
        var where = where(scope, filter).and("position < ?", filter.afterPosition());
        return read(
                "select " + ChangeRecord.COLUMNS + " from kernel.change_entry" + way(filter) + where.sql()
                        + " order by position desc fetch first " + (filter.size() + 1) + " rows only",
                where.values());
    }

    /**
     * Derby would sort the whole record where nothing but its order leads to a page, and is told which index has it; to
     * PostgreSQL that is a comment.
     */
    private static String way(ChangesFilter filter) {
        return filter.record().isPresent()
                        || filter.person().isPresent()
                        || filter.batch().isPresent()
                ? ""
                : " --DERBY-PROPERTIES index=CHANGE_NEWEST\n";
    }

    /** How many the filter leaves, counted up to so many. */
    long count(Scope scope, ChangesFilter filter, int most) {
        var where = where(scope, filter);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from (select position from kernel.change_entry"
                        + where.sql() + " fetch first " + most + " rows only) counted")) {
            bind(query, where.values());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    Optional<Entry> at(Scope scope, long position) {
        return read(
                        "select " + ChangeRecord.COLUMNS
                                + " from kernel.change_entry where position = ? and "
                                + scope.written(),
                        List.of(position))
                .stream()
                .findFirst();
    }

    private List<Entry> read(String sql, List<Object> values) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            bind(query, values);
            try (var rows = query.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(Entry.read(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private static void bind(PreparedStatement query, List<Object> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            query.setObject(i + 1, values.get(i));
        }
    }
}
