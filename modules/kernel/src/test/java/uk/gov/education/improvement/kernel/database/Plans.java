package uk.gov.education.improvement.kernel.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How Derby answers what the product asks of one table, filled until it has a choice. {@link #assertUses} also sees its check
 * fail without the index.
 */
public final class Plans {
    private static final int ID = 36;

    private static final String STATISTICS = "call syscs_util.syscs_update_statistics('%s', '%s', null)";

    private static final Pattern SCAN =
            Pattern.compile("(\\w+) Scan ResultSet for (\\w+) (?:using (?:index|constraint) ([\\w-]+) )?");

    private final TestDatabase database;
    private final String schema;
    private final String table;

    /** @param table with its schema, in lower case */
    public Plans(TestDatabase database, String table) {
        this.database = database;
        this.schema = table.substring(0, table.indexOf('.')).toUpperCase(Locale.ROOT);
        this.table = table.substring(table.indexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /**
     * Adds so many rows for each that is there, each with an id of its own.
     *
     * @param instead what other columns hold, in SQL; {@code %d} is the how manieth
     */
    public Plans filled(int times, Map<String, String> instead) {
        var columns = columns();
        for (var time = 1; time <= times; time++) {
            var nth = time;
            var values = columns.stream()
                    .map(column -> column.equals("id") ? derived("id") : instead.getOrDefault(column, column))
                    .map(value -> value.replace("%d", Integer.toString(nth)))
                    .collect(Collectors.joining(", "));
            database.sql(
                    "insert into " + schema + "." + table + " (" + String.join(", ", columns) + ") select " + values
                            + " from " + schema + "." + table + " where length(id) = " + ID + " and id not like '%~%'");
        }
        database.sql(STATISTICS.formatted(schema, table));
        return this;
    }

    /** An id made out of that in a column, for rows that stand for the same as each other. */
    public static String derived(String column) {
        return "substr(" + column + ", 8) || '~%d'";
    }

    /**
     * What some work asks is answered by an index, and never by reading the whole table; without the index, the same check
     * fails. Derby makes an index for each key that leads to another table, and none beside it: where ours is not there or
     * begins as such a key does, both are as good, and there is none to be without.
     *
     * @param column the first of the index
     */
    public void assertUses(String index, String column, Runnable work) {
        var asGood = beginningWith(column);
        assertUsed(asGood, work);
        if (asGood.equals(List.of(index))) {
            var made = dropped(index);
            try {
                assertThrows(AssertionError.class, () -> assertUsed(asGood, work), index);
            } finally {
                database.sql(made);
                database.sql(STATISTICS.formatted(schema, table));
            }
        }
    }

    private void assertUsed(List<String> indexes, Runnable work) {
        var scans = scans(work);
        assertTrue(scans.stream().anyMatch(scan -> isBy(scan, indexes)), () -> indexes + ": " + scans);
        assertTrue(scans.stream().noneMatch(scan -> scan.endsWith(" whole")), scans::toString);
    }

    /** A page that is told to use an index is read from it unsorted; only what counts reads all. */
    public void assertPageBy(String index, Runnable work) {
        var pages = database.plansOf(work).stream()
                .filter(plan -> plan.contains("rows only"))
                .toList();
        assertTrue(
                pages.stream().anyMatch(plan -> scans(plan).anyMatch(scan -> isBy(scan, List.of(index)))),
                pages::toString);
        assertTrue(
                pages.stream()
                        .noneMatch(plan -> plan.contains("Sort ResultSet")
                                || scans(plan).anyMatch(scan -> scan.endsWith(" whole"))),
                pages::toString);
    }

    private static boolean isBy(String scan, List<String> indexes) {
        return indexes.stream().anyMatch(index -> scan.endsWith(" " + index));
    }

    private List<String> beginningWith(String column) {
        return indexes().entrySet().stream()
                .filter(index ->
                        index.getValue().getFirst().replace(" desc", "").equalsIgnoreCase(column))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How it reads the table whole. */
    public List<String> whole(Runnable work) {
        return scans(work).stream().filter(scan -> scan.endsWith(" whole")).toList();
    }

    /** How it reads the table: {@code Index SITE_JOINING JOINING_BY_DAY}. */
    public List<String> scans(Runnable work) {
        var plans = database.plansOf(work);
        assertFalse(plans.isEmpty(), "nothing was asked");
        return plans.stream().flatMap(this::scans).toList();
    }

    private Stream<String> scans(String plan) {
        return SCAN.matcher(plan)
                .results()
                .filter(scan -> scan.group(2).equals(table))
                .map(Plans::inWords);
    }

    private static String inWords(MatchResult scan) {
        return scan.group(1) + " " + scan.group(2) + " " + (scan.group(3) == null ? "whole" : scan.group(3));
    }

    private List<String> columns() {
        try (var connection = database.dataSource().getConnection();
                var rows = connection.getMetaData().getColumns(null, schema, table, null)) {
            var columns = new ArrayList<String>();
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
            return columns;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** @return how to make it again */
    private String dropped(String index) {
        var columns = indexes().get(index);
        database.sql("drop index " + schema + "." + index);
        return "create index " + schema + "." + index + " on " + schema + "." + table + " ("
                + String.join(", ", columns) + ")";
    }

    /** The columns of each index, in their order. */
    private Map<String, List<String>> indexes() {
        try (var connection = database.dataSource().getConnection();
                var rows = connection.getMetaData().getIndexInfo(null, schema, table, false, true)) {
            var indexes = new TreeMap<String, List<String>>();
            while (rows.next()) {
                indexes.computeIfAbsent(rows.getString("INDEX_NAME"), name -> new ArrayList<>())
                        .add(rows.getString("COLUMN_NAME")
                                + ("D".equals(rows.getString("ASC_OR_DESC")) ? " desc" : ""));
            }
            return indexes;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
