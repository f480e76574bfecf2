package uk.gov.education.improvement.bench.floor;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The floor's answers: what the product answers to the same question, by the same statements, written by hand. */
final class Reads {
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Reads() {}

    /** One authority as at a day. */
    static String authority(Connection connection, String identifier, LocalDate day) throws SQLException {
        var facts = facts(connection, identifier, day);
        var json = new HandMade();
        facts.write(json);
        return json.toString();
    }

    private record Form(
            String authority,
            String name,
            String code,
            String type,
            String region,
            String from,
            String end,
            LocalDate certainFrom,
            LocalDate certainUntil,
            String published,
            String source) {
        static Form of(ResultSet row) throws SQLException {
            return new Form(
                    row.getString("authority_id"),
                    row.getString("name"),
                    row.getString("gss_code"),
                    row.getString("type"),
                    row.getString("region"),
                    row.getString("from_said"),
                    row.getString("end_said"),
                    row.getDate("certain_from").toLocalDate(),
                    row.getDate("certain_until").toLocalDate(),
                    row.getString("published_said"),
                    row.getString("source"));
        }

        boolean holds(LocalDate day) {
            return !certainFrom.isAfter(day) && certainUntil.isAfter(day);
        }

        void write(HandMade json) {
            var to = end.startsWith("to ") ? end.substring(3) : null;
            json.open('{')
                    .put("name", name)
                    .put("gssCode", code)
                    .put("type", type)
                    .put("region", region)
                    .put("from", from)
                    .put("to", to)
                    .put(
                            "life",
                            (from == null ? "before records began" : inWords(from))
                                    + (to == null ? ", no end" : ", to " + inWords(to)))
                    .put("published", published)
                    .put("source", source)
                    .close('}');
        }
    }

    private static String inWords(String day) {
        return day.length() < 10 ? day : LocalDate.parse(day).format(IN_WORDS);
    }

    private record Facts(
            String id,
            String number,
            long version,
            LocalDate day,
            Timestamp now,
            List<Form> forms,
            List<String> aliases,
            List<String> relatives,
            List<String> deliverers) {
        Form form() {
            return forms.stream().filter(form -> form.holds(day)).findFirst().orElseGet(forms::getLast);
        }

        void write(HandMade json) {
            json.open('{')
                    .put("id", id)
                    .put("version", version)
                    .put("dfeNumber", number)
                    .put("asAt", day.toString())
                    .put("publishedBy", day.toString())
                    .put("recordedBy", now.toInstant().toString())
                    .put("standing", form().holds(day) ? "IN_FORCE" : "ENDED")
                    .name("form");
            form().write(json);
            json.name("forms").open('[');
            forms.forEach(form -> form.write(json));
            json.close(']').name("otherNames").open('[');
            aliases.forEach(json::value);
            json.close(']').name("predecessors").open('[');
            relatives.forEach(json::value);
            json.close(']')
                    .name("successors")
                    .open('[')
                    .close(']')
                    .name("deliverers")
                    .open('[');
            deliverers.forEach(json::value);
            json.close(']').close('}');
        }
    }

    private static Facts facts(Connection connection, String identifier, LocalDate on) throws SQLException {
        var day = Date.valueOf(on);
        var now = new Timestamp(System.currentTimeMillis());
        String id;
        String number;
        var byCode =
                "select a.id, a.dfe_number, a.version, a.facts from registry.authority_form f, registry.authority a"
                        + " where a.id = f.authority_id and f.gss_code = ?1 and "
                        + Sql.recorded("f", "registry.authority_form")
                        + " order by f.certain_from desc, a.id offset 0 rows fetch next 1 rows only";
        var byNumber = "select a.id, a.dfe_number, a.version, a.facts from registry.authority a"
                + " where a.id = ?1 or a.dfe_number = ?1 order by a.id offset 0 rows fetch next 1 rows only";
        try (var query = Sql.prepare(
                        connection, identifier.matches("E\\d{8}") ? byCode : byNumber, identifier, day, now);
                var rows = query.executeQuery()) {
            rows.next();
            id = rows.getString(1);
            number = rows.getString(2);
        }
        var related = new HashSet<String>(List.of(id));
        var relatives = new ArrayList<String>();
        try (var query = Sql.prepare(
                        connection,
                        "select f.* from registry.succession f where (f.predecessor_id in (?4) or f.successor_id in (?4)) and "
                                + Sql.recorded("f", "registry.succession") + " order by f.certain_from, f.id",
                        day,
                        day,
                        now,
                        id);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                related.add(rows.getString("predecessor_id"));
                related.add(rows.getString("successor_id"));
                relatives.add(rows.getString("how"));
            }
        }
        var forms = new ArrayList<Form>();
        try (var query = prepareFor(
                        connection,
                        "select f.* from registry.authority_form f where f.authority_id in (%s) and "
                                + Sql.recorded("f", "registry.authority_form") + " order by f.certain_from",
                        related,
                        now);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var form = Form.of(rows);
                if (form.authority().equals(id)) {
                    forms.add(form);
                }
            }
        }
        try (var query = prepareFor(
                        connection,
                        "select a.id, a.dfe_number, a.version, a.facts from registry.authority a where a.id in (%s)",
                        related,
                        now);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
        var deliverers = new ArrayList<String>();
        try (var query = Sql.prepare(
                        connection,
                        "select f.* from registry.delivery f where f.authority_id in (?4) and "
                                + Sql.recorded("f", "registry.delivery") + " order by f.certain_from, f.id",
                        day,
                        day,
                        now,
                        id);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                deliverers.add(rows.getString("basis"));
            }
        }
        var aliases = new ArrayList<String>();
        try (var query = Sql.prepare(
                        connection,
                        "select n.* from registry.authority_alias n where n.authority_id in (?4) and n.recorded_at <= ?3"
                                + " order by n.name, n.id",
                        day,
                        day,
                        now,
                        id);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                aliases.add(rows.getString("name"));
            }
        }
        var version = 0L;
        for (var counting : List.of(
                "select f.authority_id, count(f.id) from registry.authority_form f where f.authority_id in (?4)"
                        + " and f.recorded_at <= ?3 group by f.authority_id",
                "select f.successor_id, count(f.id) from registry.succession f where f.successor_id in (?4)"
                        + " and f.recorded_at <= ?3 group by f.successor_id")) {
            try (var query = Sql.prepare(connection, counting, day, day, now, id);
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    version += rows.getLong(2);
                }
            }
        }
        return new Facts(id, number, version, on, now, forms, aliases, relatives, deliverers);
    }

    private static java.sql.PreparedStatement prepareFor(
            Connection connection, String sql, HashSet<String> ids, Timestamp now) throws SQLException {
        var values = new ArrayList<Object>(List.of("", "", now));
        values.addAll(ids);
        return Sql.prepare(connection, sql.formatted(Sql.places(4, ids.size())), values.toArray());
    }

    /** The profile, as bare as a page can be that says the same. */
    static String page(Connection connection, String identifier, LocalDate on) throws SQLException {
        var facts = facts(connection, identifier, on);
        var day = Date.valueOf(on);
        var latest = Readings.latest(connection, List.of(facts.id()), day, facts.now());
        var used = new ArrayList<String>();
        latest.values().forEach(reading -> used.add(reading.inspection()));
        var all = Readings.ofAuthority(connection, facts.id(), day, facts.now());
        Readings.versions(connection, used, facts.now());
        Readings.versions(
                connection, all.stream().map(Readings.Reading::inspection).toList(), facts.now());
        var html = new StringBuilder(8_192);
        html.append("<!DOCTYPE html><html lang=en><title>")
                .append(facts.form().name())
                .append("</title><h1>")
                .append(facts.form().name())
                .append("</h1><p>DfE number ")
                .append(facts.number())
                .append("</p>");
        latest.values().forEach(reading -> row(html, reading));
        html.append("<table>");
        for (var form : facts.forms()) {
            html.append("<tr><td>")
                    .append(form.name())
                    .append("<td>")
                    .append(form.code())
                    .append("<td>")
                    .append(form.source());
        }
        html.append("</table>");
        all.reversed().forEach(reading -> row(html, reading));
        return html.toString();
    }

    private static void row(StringBuilder html, Readings.Reading reading) {
        html.append("<h2>").append(inWords(reading.published())).append("</h2><ul>");
        for (var part = 0; part < Readings.PARTS.size(); part++) {
            html.append("<li>").append(Readings.PARTS.get(part)).append(": ").append(reading.missing(part));
            html.append(' ').append(reading.given(part));
        }
        html.append("</ul><p>").append(reading.source()).append("</p>");
    }

    /** The authorities that the words find. */
    private static List<String> found(Connection connection, List<String> words, Timestamp now) throws SQLException {
        var values = new ArrayList<Object>(List.of(now));
        var from = new ArrayList<String>();
        var where = new ArrayList<String>();
        for (var word = 0; word < words.size(); word++) {
            values.add(words.get(word) + "%");
            from.add("registry.authority_term t" + word);
            where.add("t%1$d.term like ?%2$d and t%1$d.recorded_at <= ?1".formatted(word, values.size())
                    + (word == 0 ? "" : " and t" + word + ".authority_id = t0.authority_id"));
        }
        var ids = new ArrayList<String>();
        try (var query = Sql.prepare(
                        connection,
                        "select distinct t0.authority_id from " + String.join(", ", from) + " where "
                                + String.join(" and ", where) + " offset 0 rows fetch next 201 rows only",
                        values.toArray());
                var rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    /** A page of the register, all or those that words find. */
    static String list(Connection connection, List<String> words, int size, LocalDate on) throws SQLException {
        var day = Date.valueOf(on);
        var now = new Timestamp(System.currentTimeMillis());
        var values = new ArrayList<Object>(List.of(day, day, now));
        var found = "";
        if (!words.isEmpty()) {
            var ids = found(connection, words, now);
            found = ids.isEmpty()
                    ? " and 1 = 0"
                    : " and f.authority_id in (" + Sql.places(values.size() + 1, ids.size()) + ")";
            values.addAll(ids);
        }
        var asked = Sql.inForce("f") + " and " + Sql.recorded("f", "registry.authority_form") + found;
        var lines = new ArrayList<String[]>();
        try (var query = Sql.prepare(
                        connection,
                        "select a.id, a.dfe_number, f.gss_code, f.name, f.type, f.region, f.name_key"
                                + " from registry.authority_form f"
                                + (words.isEmpty() ? " --DERBY-PROPERTIES index=FORM_BY_NAME\n" : "")
                                + ", registry.authority a where a.id = f.authority_id and " + asked
                                + " order by f.name_key, f.authority_id offset 0 rows fetch next " + (size + 1)
                                + " rows only",
                        values.toArray());
                var rows = query.executeQuery()) {
            while (rows.next()) {
                lines.add(new String[] {
                    rows.getString(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5),
                    rows.getString(6)
                });
            }
        }
        var total = 0L;
        try (var query = Sql.prepare(
                        connection,
                        "select count(*) from (select f.id from registry.authority_form f where " + asked
                                + " fetch first 10001 rows only) counted",
                        values.toArray());
                var rows = query.executeQuery()) {
            rows.next();
            total = rows.getLong(1);
        }
        var shown = lines.subList(0, Math.min(size, lines.size()));
        var latest =
                Readings.latest(connection, shown.stream().map(line -> line[0]).toList(), day, now);
        var versions = Readings.versions(
                connection,
                latest.values().stream().map(Readings.Reading::inspection).toList(),
                now);
        var intervened =
                Intervened.of(connection, shown.stream().map(line -> line[0]).toList(), on, now);
        if (!words.isEmpty()) {
            withoutDuty(connection, found, values);
        }
        var json = new HandMade();
        json.open('{').name("items").open('[');
        for (var line : shown) {
            json.open('{')
                    .put("id", line[0])
                    .put("dfeNumber", line[1])
                    .put("gssCode", line[2])
                    .put("name", line[3])
                    .put("type", line[4])
                    .put("region", line[5])
                    .put("inIntervention", intervened.getOrDefault(line[0], "NO"))
                    .name("latest");
            used(json, latest.get(line[0]), versions);
            json.put("possible", null).close('}');
        }
        json.close(']')
                .put("total", total)
                .put("next", lines.size() > size ? "more" : null)
                .put("asAt", on.toString())
                .put("publishedBy", on.toString())
                .put("recordedBy", now.toInstant().toString())
                .close('}');
        return json.toString();
    }

    private static void withoutDuty(Connection connection, String found, List<Object> values) throws SQLException {
        try (var query = Sql.prepare(
                        connection,
                        "select a.id from registry.authority a where not exists (select f.id from registry.authority_form f"
                                + " where f.authority_id = a.id and " + Sql.inForce("f") + " and "
                                + Sql.recorded("f", "registry.authority_form") + ")"
                                + found.replace("f.authority_id", "a.id")
                                + " order by a.id offset 0 rows fetch next 10 rows only",
                        values.toArray());
                var rows = query.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    private static void used(HandMade json, Readings.Reading reading, Map<String, Long> versions) {
        if (reading == null) {
            json.value(null);
        } else {
            reading.write(json, versions.get(reading.inspection()));
        }
    }

    private record Condition(String part, String atLeast, String absent, String notJudged, String notRecorded) {}

    private static final List<String> GRADES = List.of("OUTSTANDING", "GOOD", "REQUIRES_IMPROVEMENT", "INADEQUATE");
    private static final Map<String, String> LABELS = Map.of(
            "OUTSTANDING",
            "Outstanding",
            "GOOD",
            "Good",
            "REQUIRES_IMPROVEMENT",
            "Requires improvement",
            "INADEQUATE",
            "Inadequate");

    /** A rule asked of every authority, and the first page of what it says. */
    static String eligibility(Connection connection, String version, int size, LocalDate on) throws SQLException {
        var day = Date.valueOf(on);
        var now = new Timestamp(System.currentTimeMillis());
        var json = new HandMade();
        json.open('{').name("rule").open('{');
        try (var query =
                        Sql.prepare(connection, "select * from registry.eligibility_rule where version = ?1", version);
                var rows = query.executeQuery()) {
            rows.next();
            json.put("version", version)
                    .put("name", rows.getString("name"))
                    .put("words", rows.getString("words"))
                    .put("source", rows.getString("source"))
                    .put("begins", rows.getString("begins"))
                    .put("comparison", rows.getInt("comparison") == 1);
        }
        var conditions = new ArrayList<Condition>();
        try (var query = Sql.prepare(
                        connection,
                        "select * from registry.eligibility_condition where rule_version in (?1) order by place",
                        version);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                conditions.add(new Condition(
                        rows.getString("part"),
                        rows.getString("at_least"),
                        rows.getString("when_absent"),
                        rows.getString("when_not_judged"),
                        rows.getString("when_not_recorded")));
            }
        }
        json.name("conditions").open('[');
        for (var condition : conditions) {
            json.open('{')
                    .put("part", condition.part())
                    .put("atLeast", condition.atLeast())
                    .put("absentPasses", condition.absent().equals("PASSES"))
                    .put("notJudgedPasses", condition.notJudged().equals("PASSES"))
                    .close('}');
        }
        json.close(']').close('}');
        var authorities = new ArrayList<String[]>();
        try (var query = Sql.prepare(
                        connection,
                        "select a.id, a.dfe_number, f.name, f.region from registry.authority_form f, registry.authority a"
                                + " where a.id = f.authority_id and " + Sql.inForce("f") + " and "
                                + Sql.recorded("f", "registry.authority_form")
                                + " order by f.name_key, f.authority_id offset 0 rows fetch next 250000 rows only",
                        day,
                        day,
                        now);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                authorities.add(
                        new String[] {rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)});
            }
        }
        var latest = Readings.latest(connection, List.of(), day, now);
        var versions = Readings.versions(
                connection,
                latest.values().stream().map(Readings.Reading::inspection).toList(),
                now);
        var counts = new LinkedHashMap<String, Long>();
        List.of("ELIGIBLE", "PART_FAILS", "OVERALL_BELOW", "NOT_KNOWN", "NOT_RECORDED")
                .forEach(verdict -> counts.put(verdict, 0L));
        var items = new HandMade();
        items.open('[');
        var number = 0;
        for (var authority : authorities) {
            var reading = latest.get(authority[0]);
            var answers = new ArrayList<String>();
            var deciding = -1;
            for (var condition : conditions) {
                var says = reading == null ? "PASSES" : says(condition, reading);
                answers.add(says);
                if (!says.equals("PASSES")
                        && (deciding < 0
                                || says.equals("FAILS")
                                        && !answers.get(deciding).equals("FAILS"))) {
                    deciding = answers.size() - 1;
                }
            }
            var verdict = verdict(reading, deciding, answers, conditions);
            counts.merge(verdict, 1L, Long::sum);
            if (number++ < size) {
                explanation(
                        items, authority, new Said(version, verdict, deciding, answers, conditions), reading, on, now);
                items.name("used");
                used(items, reading, versions);
                items.put("possible", null).close('}');
            }
        }
        items.close(']');
        json.put("asAt", on.toString())
                .put("publishedBy", on.toString())
                .put("recordedBy", now.toInstant().toString())
                .put("authorities", authorities.size())
                .name("counts")
                .open('{');
        counts.forEach(json::put);
        json.close('}').put("possible", 0).name("items");
        return json + items.toString()
                + ",\"total\":" + authorities.size() + ",\"next\":"
                + (authorities.size() > size ? "\"more\"" : "null") + "}";
    }

    private record Said(String rule, String verdict, int deciding, List<String> answers, List<Condition> conditions) {}

    private static String verdict(
            Readings.Reading reading, int deciding, List<String> answers, List<Condition> conditions) {
        if (reading == null) {
            return "NOT_RECORDED";
        }
        if (deciding < 0) {
            return "ELIGIBLE";
        }
        if (answers.get(deciding).equals("NOT_KNOWN")) {
            return "NOT_KNOWN";
        }
        return conditions.get(deciding).part().equals("OVERALL") ? "OVERALL_BELOW" : "PART_FAILS";
    }

    private static String says(Condition condition, Readings.Reading reading) {
        var part = Readings.PARTS.indexOf(condition.part());
        return switch (reading.missing(part)) {
            case "NOT_MISSING" ->
                GRADES.indexOf(reading.given(part)) <= GRADES.indexOf(condition.atLeast()) ? "PASSES" : "FAILS";
            case "NO_SUCH_PART" -> condition.absent();
            case "NOT_JUDGED" -> condition.notJudged();
            default -> condition.notRecorded();
        };
    }

    private static void explanation(
            HandMade json, String[] authority, Said said, Readings.Reading reading, LocalDate on, Timestamp now) {
        json.open('{')
                .name("authority")
                .open('{')
                .put("id", authority[0])
                .put("dfeNumber", authority[1])
                .put("name", authority[2])
                .put("region", authority[3])
                .close('}')
                .put("rule", said.rule())
                .put("asAt", on.toString())
                .put("publishedBy", on.toString())
                .put("recordedBy", now.toInstant().toString())
                .put("verdict", said.verdict())
                .name("deciding");
        if (reading == null || said.deciding() < 0) {
            json.value(null);
        } else {
            reading.part(
                    json,
                    Readings.PARTS.indexOf(
                            said.conditions().get(said.deciding()).part()));
        }
        json.name("lines").open('[');
        for (var i = 0; reading != null && i < said.conditions().size(); i++) {
            var condition = said.conditions().get(i);
            var part = Readings.PARTS.indexOf(condition.part());
            var holds = said.answers().get(i).equals("PASSES");
            json.open('{').name("seen");
            reading.part(json, part);
            json.put("atLeast", LABELS.get(condition.atLeast()))
                    .put("holds", holds)
                    .put("known", !said.answers().get(i).equals("NOT_KNOWN"))
                    .put("words", words(reading.missing(part), holds))
                    .close('}');
        }
        json.close(']');
    }

    private static String words(String missing, boolean holds) {
        return switch (missing) {
            case "NOT_MISSING" -> holds ? "Meets the rule" : "Does not meet the rule";
            case "NO_SUCH_PART" ->
                holds ? "Does not fail: the framework has no such part" : "Fails: the framework has no such part";
            case "NOT_JUDGED" -> holds ? "Does not fail: it was not judged" : "Fails: it was not judged";
            default -> "Not known: the grade is not recorded here";
        };
    }

    /** How many rows each table has, and how long what the record of change says: both imports must have written the same. */
    static Map<String, Long> counts(Connection connection) throws SQLException {
        var counts = new HashMap<String, Long>();
        for (var table : List.of("registry.inspection", "registry.judgement_reading", "kernel.change_entry")) {
            counts.put(table, number(connection, "select count(*) from " + table));
        }
        return counts;
    }

    /** The one number that a question is answered with. */
    static long number(Connection connection, String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
