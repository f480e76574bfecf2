package uk.gov.education.improvement.bench.floor;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** The floor's writing: the same rows as the product writes, record of change included. */
final class Writes {
    private static final int BATCH = 500;
    private static final Date FOREVER = Date.valueOf("9999-12-31");
    private static final List<String> FIELDS =
            List.of("overall", "leaders", "helpAndProtection", "inCare", "careLeavers", "adoption");

    private Writes() {}

    /** What a report says. */
    private record Said(String framework, String published, String[] grades, String confidence, String source) {
        String report() {
            return (framework.equals("SIF") ? "SIF " : "ILACS ") + published;
        }

        /** As the record of change keeps it: names in order, no spaces. */
        String canonical() {
            var json = new HandMade()
                    .open('{')
                    .put("confidence", confidence)
                    .put("findings", null)
                    .put("framework", framework)
                    .name("grades")
                    .open('{');
            for (var part : List.of(5, 4, 2, 3, 1, 0)) {
                if (grades[part] != null) {
                    json.put(Readings.PARTS.get(part), grades[part]);
                }
            }
            return json.close('}')
                    .put("published", published)
                    .put("source", source)
                    .put("visit", "INSPECTION")
                    .put("visitEnd", null)
                    .put("visitStart", null)
                    .close('}')
                    .toString();
        }
    }

    /** Drafts a judgement. */
    static String create(Connection connection, String body) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var authority = field(body, "authority");
            try (var query = connection.prepareStatement("select a.id from registry.authority a where a.id = ?"
                    + " or a.dfe_number = ? order by a.id fetch first 1 row only")) {
                query.setString(1, authority);
                query.setString(2, authority);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    authority = rows.getString(1);
                }
            }
            var said = said(body);
            refuseTwice(connection, authority, "", said);
            var id = UUID.randomUUID().toString();
            var reading = UUID.randomUUID().toString();
            Instant at;
            try (var chain = new Chain(connection, 1, "REST", UUID.randomUUID().toString());
                    var inspections = inspections(connection);
                    var readings = readings(connection)) {
                at = chain.at;
                inspection(inspections, id, authority, said);
                inspections.executeBatch();
                reading(readings, new Of(reading, id, authority, null, null), said, "DEPARTMENT", at);
                readings.executeBatch();
                chain.add(id, "drafted", said.canonical(), "DEPARTMENT");
            }
            connection.commit();
            return answer(id, authority, said, at, 1, null);
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Puts another reading in place of the one that stands; nothing when somebody was quicker. */
    static String change(Connection connection, String id, long expected, String body) throws SQLException {
        connection.setAutoCommit(false);
        try {
            String authority;
            long version;
            try (var query = connection.prepareStatement(
                    "select authority_id, version from registry.inspection where id = ? for update")) {
                query.setString(1, id);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    authority = rows.getString(1);
                    version = rows.getLong(2);
                }
            }
            String standing;
            String audience;
            try (var query = connection.prepareStatement(
                    "select f.* from registry.judgement_reading f where f.inspection_id = ? and f.withdrawn = 0 and not exists"
                            + " (select r.id from registry.judgement_reading r where r.replaces = f.id)")) {
                query.setString(1, id);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    standing = rows.getString("id");
                    audience = rows.getString("audience");
                }
            }
            if (version != expected) {
                connection.rollback();
                return null;
            }
            var said = said(body);
            refuseTwice(connection, authority, id, said);
            var reason = field(body, "reason");
            Instant at;
            try (var chain = new Chain(connection, 1, "REST", UUID.randomUUID().toString());
                    var readings = readings(connection);
                    var update = connection.prepareStatement(
                            "update registry.inspection set version = version + 1, readings = readings + 1, report = ?"
                                    + " where id = ? and version = ?")) {
                at = chain.at;
                update.setString(1, said.report());
                update.setString(2, id);
                update.setLong(3, version);
                update.executeUpdate();
                reading(
                        readings,
                        new Of(UUID.randomUUID().toString(), id, authority, standing, reason),
                        said,
                        audience,
                        at);
                readings.executeBatch();
                chain.add(id, "corrected", said.canonical(), audience);
            }
            connection.commit();
            return answer(id, authority, said, at, version + 1, reason);
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void refuseTwice(Connection connection, String authority, String except, Said said)
            throws SQLException {
        try (var query = connection.prepareStatement(
                "select f.* from registry.judgement_reading f where f.authority_id = ? and f.certain_from = ?"
                        + " and f.from_said = ? and f.withdrawn = 0 and not exists"
                        + " (select r.id from registry.judgement_reading r where r.replaces = f.id)")) {
            query.setString(1, authority);
            query.setDate(2, Date.valueOf(said.published()));
            query.setString(3, said.published());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    if (!rows.getString("inspection_id").equals(except)
                            && rows.getString("framework").equals(said.framework())) {
                        throw new SQLException("recorded already");
                    }
                }
            }
        }
    }

    private static String answer(String id, String authority, Said said, Instant at, long version, String reason) {
        var json = new HandMade();
        new Readings.Reading(
                        id,
                        authority,
                        "DEPARTMENT",
                        said.framework(),
                        "INSPECTION",
                        null,
                        null,
                        java.util.Arrays.asList(said.grades()),
                        null,
                        said.confidence(),
                        reason,
                        said.published(),
                        said.published(),
                        at.toString(),
                        said.source())
                .write(json, version);
        return json.toString();
    }

    private static Said said(String body) {
        var grades = new String[FIELDS.size()];
        for (var part = 0; part < grades.length; part++) {
            grades[part] = field(body, FIELDS.get(part));
        }
        return new Said(
                field(body, "framework"),
                field(body, "published"),
                grades,
                field(body, "confidence"),
                field(body, "source"));
    }

    /** Of JSON that we know to be flat enough; null when it is not there. */
    private static String field(String body, String name) {
        var at = body.indexOf("\"" + name + "\":\"");
        if (at < 0) {
            return null;
        }
        var from = at + name.length() + 4;
        return body.substring(from, body.indexOf('"', from));
    }

    /** A raw batch of the rows that a file of judgements becomes: one pass, one transaction, each row written once. */
    static long load(Connection connection, BufferedReader file, int rows) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            var authorities = new HashMap<String, String>();
            try (var query = connection.prepareStatement(
                            "select dfe_number, id from registry.authority where dfe_number is not null");
                    var known = query.executeQuery()) {
                while (known.next()) {
                    authorities.put(known.getString(1), known.getString(2));
                }
            }
            var written = 0;
            try (var chain = new Chain(
                            connection, rows, "IMPORT", UUID.randomUUID().toString());
                    var inspections = inspections(connection);
                    var readings = readings(connection)) {
                file.readLine();
                for (var line = file.readLine(); line != null; line = file.readLine()) {
                    var cells = line.split(",", -1);
                    var grades = new String[FIELDS.size()];
                    for (var part = 0; part < grades.length; part++) {
                        grades[part] =
                                cells[3 + part].isEmpty() ? null : cells[3 + part].toUpperCase(java.util.Locale.ROOT);
                    }
                    var framework = cells[1].equals("SIF")
                            ? "SIF"
                            : cells[2].compareTo("2023-01-01") < 0 ? "ILACS_2018" : "ILACS_2023";
                    var said = new Said(framework, cells[2], grades, cells[9], cells[10]);
                    var id = UUID.randomUUID().toString();
                    var authority = authorities.get(cells[0]);
                    inspection(inspections, id, authority, said);
                    reading(
                            readings,
                            new Of(UUID.randomUUID().toString(), id, authority, null, null),
                            said,
                            "SECTOR",
                            chain.at);
                    chain.add(id, "recorded", said.canonical(), "SECTOR");
                    if (++written % BATCH == 0) {
                        inspections.executeBatch();
                        readings.executeBatch();
                        chain.flush();
                    }
                }
                inspections.executeBatch();
                readings.executeBatch();
            }
            connection.commit();
            return written;
        } catch (SQLException | IOException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static PreparedStatement inspections(Connection connection) throws SQLException {
        return connection.prepareStatement(
                "insert into registry.inspection (id, version, authority_id, report, readings) values (?, 1, ?, ?, 1)");
    }

    private static void inspection(PreparedStatement insert, String id, String authority, Said said)
            throws SQLException {
        insert.setString(1, id);
        insert.setString(2, authority);
        insert.setString(3, said.report());
        insert.addBatch();
    }

    private static PreparedStatement readings(Connection connection) throws SQLException {
        return connection.prepareStatement(
                "insert into registry.judgement_reading (id, inspection_id, authority_id, audience, framework, visit,"
                        + " overall, leaders, help_and_protection, in_care, care_leavers, adoption, confidence, reason,"
                        + " from_said, end_said, certain_from, certain_until, possible_from, possible_until, published_said,"
                        + " certainly_published, possibly_published, recorded_at, source, replaces, withdrawn)"
                        + " values (?, ?, ?, ?, ?, 'INSPECTION', ?, ?, ?, ?, ?, ?, ?, ?, ?, 'known 9999-12-31', ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, 0)");
    }

    /** What a reading is of. */
    private record Of(String id, String inspection, String authority, String replaces, String reason) {}

    private static void reading(PreparedStatement insert, Of of, Said said, String audience, Instant at)
            throws SQLException {
        var day = Date.valueOf(LocalDate.parse(said.published()));
        insert.setString(1, of.id());
        insert.setString(2, of.inspection());
        insert.setString(3, of.authority());
        insert.setString(4, audience);
        insert.setString(5, said.framework());
        for (var part = 0; part < said.grades().length; part++) {
            insert.setString(6 + part, said.grades()[part]);
        }
        insert.setString(12, said.confidence());
        insert.setString(13, of.reason());
        insert.setString(14, said.published());
        insert.setDate(15, day);
        insert.setDate(16, FOREVER);
        insert.setDate(17, day);
        insert.setDate(18, FOREVER);
        insert.setString(19, said.published());
        insert.setDate(20, day);
        insert.setDate(21, day);
        insert.setTimestamp(22, Timestamp.from(at));
        insert.setString(23, said.source());
        insert.setString(24, of.replaces());
        insert.addBatch();
    }
}
