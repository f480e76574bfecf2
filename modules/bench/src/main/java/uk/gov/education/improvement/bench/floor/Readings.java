package uk.gov.education.improvement.bench.floor;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judgements, by the product's own statements. */
final class Readings {
    static final List<String> PARTS =
            List.of("OVERALL", "LEADERS", "HELP_AND_PROTECTION", "IN_CARE", "CARE_LEAVERS", "ADOPTION");

    private static final Map<String, List<String>> GRADED = Map.of(
            "SIF", PARTS,
            "ILACS_2018", PARTS.subList(0, 4),
            "ILACS_2023", PARTS.subList(0, 5),
            "ILACS_2026", PARTS.subList(1, 5));

    private static final String POSSIBLE = Sql.maybeInForce("f") + " and f.certain_from > ?4 and f.certain_from < ?5";

    private Readings() {}

    /** One row as it stands in the database. */
    record Reading(
            String inspection,
            String authority,
            String audience,
            String framework,
            String visit,
            String visitStart,
            String visitEnd,
            List<String> grades,
            String findings,
            String confidence,
            String reason,
            String published,
            String countsFrom,
            String recordedAt,
            String source) {
        static Reading of(ResultSet row) throws SQLException {
            var grades = new ArrayList<String>();
            for (var part : PARTS) {
                grades.add(row.getString(part));
            }
            return new Reading(
                    row.getString("inspection_id"),
                    row.getString("authority_id"),
                    row.getString("audience"),
                    row.getString("framework"),
                    row.getString("visit"),
                    row.getString("visit_start"),
                    row.getString("visit_end"),
                    grades,
                    row.getString("findings"),
                    row.getString("confidence"),
                    row.getString("reason"),
                    row.getString("published_said"),
                    row.getString("certain_from"),
                    row.getTimestamp("recorded_at").toInstant().toString(),
                    row.getString("source"));
        }

        /** Why the part has no grade, as the product says it. */
        String missing(int part) {
            var grade = grades.get(part);
            if (grade != null) {
                return grade.equals("NOT_JUDGED") ? "NOT_JUDGED" : "NOT_MISSING";
            }
            return GRADED.get(framework).contains(PARTS.get(part)) ? "NOT_RECORDED" : "NO_SUCH_PART";
        }

        String given(int part) {
            return "NOT_JUDGED".equals(grades.get(part)) ? null : grades.get(part);
        }

        void part(HandMade json, int part) {
            json.open('{')
                    .put("part", PARTS.get(part))
                    .put("grade", given(part))
                    .put("missing", missing(part))
                    .close('}');
        }

        void write(HandMade json, long version) {
            json.open('{')
                    .put("id", inspection)
                    .put("version", version)
                    .put("authorityId", authority)
                    .put("draft", audience.equals("DEPARTMENT"))
                    .put("framework", framework)
                    .put("visit", visit)
                    .put("visitStart", visitStart)
                    .put("visitEnd", visitEnd)
                    .put("published", published)
                    .put("countsFrom", countsFrom)
                    .name("parts")
                    .open('[');
            for (var part = 0; part < PARTS.size(); part++) {
                part(json, part);
            }
            json.close(']')
                    .put("findings", findings)
                    .put("confidence", confidence)
                    .put("source", source)
                    .put("recordedAt", recordedAt)
                    .put("reason", reason)
                    .close('}');
        }
    }

    /** The latest of each authority by the day, by authority: the certain one. Of all authorities when none is named. */
    static Map<String, Reading> latest(Connection connection, List<String> authorities, Date day, Timestamp now)
            throws SQLException {
        var among = authorities.isEmpty() ? "" : " where a.id in (" + Sql.places(6, authorities.size()) + ")";
        var values = new ArrayList<Object>(
                List.of(day, day, now, day, Date.valueOf(day.toLocalDate().plusYears(1))));
        values.addAll(authorities);
        var latest = new LinkedHashMap<String, Reading>();
        try (var query = Sql.prepare(
                        connection,
                        "select r.* from (" + latest(Sql.inForce("f")) + among + " union all " + latest(POSSIBLE)
                                + among + ") latest, registry.judgement_reading r where r.id = latest.id",
                        values.toArray());
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var reading = Reading.of(rows);
                latest.putIfAbsent(reading.authority(), reading);
            }
        }
        return latest;
    }

    private static String latest(String when) {
        return """
                select (
                  select f.id from registry.judgement_reading f --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, index=READING_OF_AUTHORITY
                  where f.authority_id = a.id and f.audience in ('DEPARTMENT', 'SECTOR') and f.audience = 'SECTOR'
                  and f.visit in ('INSPECTION', 'RE_INSPECTION', 'SHORT', 'STANDARD') and %s and %s
                  order by f.authority_id, f.certain_from desc, f.inspection_id desc fetch first 1 row only) as id
                from registry.authority a""".formatted(when, Sql.recorded("f", "registry.judgement_reading"));
    }

    static List<Reading> ofAuthority(Connection connection, String authority, Date day, Timestamp now)
            throws SQLException {
        var readings = new ArrayList<Reading>();
        try (var query = Sql.prepare(
                        connection,
                        "select f.* from registry.judgement_reading f where f.authority_id = ?4 and ("
                                + Sql.maybeInForce("f")
                                + " or f.audience = 'DEPARTMENT') and f.audience in ('DEPARTMENT', 'SECTOR') and "
                                + Sql.recorded("f", "registry.judgement_reading")
                                + " order by f.certain_from desc, f.id desc offset 0 rows fetch next 500 rows only",
                        day,
                        day,
                        now,
                        authority);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                readings.add(Reading.of(rows));
            }
        }
        return readings.reversed();
    }

    /** So many inspections are asked for at once; the last asking is filled up with the first of them. */
    static Map<String, Long> versions(Connection connection, List<String> inspections, Timestamp now)
            throws SQLException {
        var versions = new HashMap<String, Long>();
        for (var from = 0; from < inspections.size(); from += 1_000) {
            var some = inspections.subList(from, Math.min(from + 1_000, inspections.size()));
            try (var query =
                    connection.prepareStatement("select f.inspection_id, count(f.id) from registry.judgement_reading f"
                            + " where f.inspection_id in (" + Sql.unnumbered(some.size())
                            + ") and f.recorded_at <= ? group by f.inspection_id")) {
                for (var i = 0; i < some.size(); i++) {
                    query.setString(i + 1, some.get(i));
                }
                query.setTimestamp(some.size() + 1, now);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        versions.put(rows.getString(1), rows.getLong(2));
                    }
                }
            }
        }
        return versions;
    }
}
