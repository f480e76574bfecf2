package uk.gov.education.improvement.bench.floor;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Authorities that do not exist, in the bench's own database, each called Filler and a number. The first have DfE numbers
 * below 200, which the department gives to none.
 */
final class Filler {
    private static final int BATCH = 1_000;
    private static final int NUMBERED = 199;
    private static final Date EVER = Date.valueOf("0001-01-01");
    private static final Date FOREVER = Date.valueOf("9999-12-31");
    private static final Timestamp RECORDED = Timestamp.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final String SOURCE = "filler of the bench; no such authority";
    private static final String[] GRADES = {"OUTSTANDING", "GOOD", "REQUIRES_IMPROVEMENT", "INADEQUATE"};

    private Filler() {}

    /** Fills up to so many. */
    static int fill(Connection connection, int until) throws SQLException {
        connection.setAutoCommit(false);
        var first = 1;
        try (var query = connection.prepareStatement(
                        "select count(*) from registry.authority where id like 'filler-%'");
                var rows = query.executeQuery()) {
            rows.next();
            first = rows.getInt(1) + 1;
        }
        try (var authorities = connection.prepareStatement(
                        "insert into registry.authority (id, version, dfe_number, facts) values (?, 1, ?, 1)");
                var forms = connection.prepareStatement(
                        "insert into registry.authority_form (id, authority_id, name, name_key, gss_code, type, region,"
                                + " end_said, certain_from, certain_until, possible_from, possible_until,"
                                + " certainly_published, possibly_published, recorded_at, source, withdrawn)"
                                + " values (?, ?, ?, ?, ?, 'UNITARY_AUTHORITY', 'NORTH_EAST', 'known 9999-12-31', ?, ?, ?, ?,"
                                + " ?, ?, ?, ?, 0)");
                var terms = connection.prepareStatement(
                        "insert into registry.authority_term (id, authority_id, term, recorded_at) values (?, ?, ?, ?)");
                var inspections = connection.prepareStatement(
                        "insert into registry.inspection (id, version, authority_id, report, readings)"
                                + " values (?, 1, ?, 'SIF 2016-05-04', 1)");
                var readings = connection.prepareStatement(
                        "insert into registry.judgement_reading (id, inspection_id, authority_id, audience, framework, visit,"
                                + " overall, leaders, help_and_protection, in_care, care_leavers, adoption, confidence,"
                                + " from_said, end_said, certain_from, certain_until, possible_from, possible_until,"
                                + " published_said, certainly_published, possibly_published, recorded_at, source, withdrawn)"
                                + " values (?, ?, ?, 'SECTOR', 'SIF', 'INSPECTION', ?, ?, ?, ?, ?, ?, 'filler', '2016-05-04',"
                                + " 'known 9999-12-31', ?, ?, ?, ?, '2016-05-04', ?, ?, ?, ?, 0)")) {
            for (var number = first; number <= until; number++) {
                var digits = "%06d".formatted(number);
                var id = "filler-" + digits;
                authorities.setString(1, id);
                authorities.setString(2, number <= NUMBERED ? "%03d".formatted(number) : null);
                authorities.addBatch();
                forms.setString(1, id + "-form");
                forms.setString(2, id);
                forms.setString(3, "Filler " + digits);
                forms.setString(4, "filler " + digits);
                forms.setString(5, "E99" + digits);
                life(forms, 6, EVER);
                forms.setDate(10, EVER);
                forms.setDate(11, EVER);
                forms.setTimestamp(12, RECORDED);
                forms.setString(13, SOURCE);
                forms.addBatch();
                term(terms, id, "filler");
                term(terms, id, digits);
                term(terms, id, "e99" + digits);
                inspections.setString(1, id + "-report");
                inspections.setString(2, id);
                inspections.addBatch();
                reading(readings, id, number);
                if (number % BATCH == 0 || number == until) {
                    for (var insert : new PreparedStatement[] {authorities, forms, terms, inspections, readings}) {
                        insert.executeBatch();
                    }
                    connection.commit();
                }
            }
        } finally {
            connection.setAutoCommit(true);
        }
        refreshStatistics(connection);
        return until;
    }

    private static void life(PreparedStatement insert, int place, Date from) throws SQLException {
        insert.setDate(place, from);
        insert.setDate(place + 1, FOREVER);
        insert.setDate(place + 2, from);
        insert.setDate(place + 3, FOREVER);
    }

    private static void term(PreparedStatement insert, String authority, String term) throws SQLException {
        insert.setString(1, authority + "-" + term.substring(0, 2));
        insert.setString(2, authority);
        insert.setString(3, term);
        insert.setTimestamp(4, RECORDED);
        insert.addBatch();
    }

    private static void reading(PreparedStatement insert, String authority, int number) throws SQLException {
        var day = Date.valueOf("2016-05-04");
        insert.setString(1, authority + "-reading");
        insert.setString(2, authority + "-report");
        insert.setString(3, authority);
        for (var part = 0; part < Readings.PARTS.size(); part++) {
            insert.setString(4 + part, GRADES[(number + part) % GRADES.length]);
        }
        life(insert, 10, day);
        insert.setDate(14, day);
        insert.setDate(15, day);
        insert.setTimestamp(16, RECORDED);
        insert.setString(17, SOURCE);
        insert.addBatch();
    }

    /** As both databases would do by themselves after a while. */
    private static void refreshStatistics(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().contains("Derby")) {
                statement.execute("analyze");
                return;
            }
            for (var table :
                    new String[] {"AUTHORITY", "AUTHORITY_FORM", "AUTHORITY_TERM", "INSPECTION", "JUDGEMENT_READING"}) {
                statement.execute("call SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('REGISTRY', '" + table + "', null)");
            }
        }
    }
}
