package uk.gov.education.improvement.bench.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** SQL whose places are numbered, so that one value can stand in several; read once. */
record Sql(String text, List<Integer> places) {
    private static final Pattern PLACE = Pattern.compile("\\?(\\d+)");
    private static final Map<String, Sql> READ = new ConcurrentHashMap<>();

    /** What the system held by {@code ?3}: the words of the product's dated facts, in SQL. */
    static String recorded(String alias, String table) {
        return """
             %1$s.recorded_at <= ?3 and %1$s.withdrawn = 0 and not exists (
               select replacing.id from %2$s replacing where replacing.replaces = %1$s.id and replacing.recorded_at <= ?3)
            """.formatted(alias, table);
    }

    /** Certainly in force on {@code ?1}, by what was published by {@code ?2}. */
    static String inForce(String alias) {
        return """
             %1$s.certain_from <= ?1 and %1$s.certainly_published <= ?2
               and (%1$s.certain_until > ?1 or %1$s.published_said is null and %1$s.certain_until > ?2)
            """.formatted(alias);
    }

    /** The same, certain or possible. */
    static String maybeInForce(String alias) {
        return """
             %1$s.possible_from <= ?1 and %1$s.possibly_published <= ?2
               and (%1$s.possible_until > ?1 or %1$s.published_said is null and %1$s.possible_until > ?2)
            """.formatted(alias);
    }

    static PreparedStatement prepare(Connection connection, String numbered, Object... values) throws SQLException {
        var sql = READ.computeIfAbsent(numbered, Sql::read);
        var statement = connection.prepareStatement(sql.text);
        for (var i = 0; i < sql.places.size(); i++) {
            statement.setObject(i + 1, values[sql.places.get(i) - 1]);
        }
        return statement;
    }

    /** So many places, from this number on. */
    static String places(int from, int howMany) {
        var places = new ArrayList<String>();
        for (var i = 0; i < howMany; i++) {
            places.add("?" + (from + i));
        }
        return String.join(",", places);
    }

    /** For one statement alone, whose text is too long to be kept. */
    static String unnumbered(int howMany) {
        return String.join(",", Collections.nCopies(howMany, "?"));
    }

    private static Sql read(String numbered) {
        var places = new ArrayList<Integer>();
        var matcher = PLACE.matcher(numbered);
        while (matcher.find()) {
            places.add(Integer.valueOf(matcher.group(1)));
        }
        return new Sql(matcher.replaceAll("?"), List.copyOf(places));
    }
}
