package uk.gov.education.improvement.bench.floor;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Applications to a round that nobody made, scored by people that are none; and what the least would cost that ranks them. */
final class Scorings {
    /** The weights of the twelve criteria of the round that the bench publishes. */
    static final int[] WEIGHTS = {8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9};

    private static final int HIGHEST = 5;
    private static final int ASSESSORS = 5;
    private static final int BATCH = 500;
    private static final Date DAY = Date.valueOf("2020-01-02");
    private static final Date FOREVER = Date.valueOf("9999-12-31");
    private static final Timestamp RECORDED = Timestamp.from(Instant.parse("2020-01-02T00:00:00Z"));
    /** After what is scored was handed in. */
    private static final Timestamp SCORED = Timestamp.from(Instant.parse("2020-01-03T00:00:00Z"));

    private static final String DATED =
            ", from_said, end_said, certain_from, certain_until, possible_from, possible_until,"
                    + " certainly_published, possibly_published, recorded_at, source, withdrawn)";
    private static final String STEP = ", place, recording, act, from_state, to_state, why" + DATED;

    private Scorings() {}

    /** Each is handed in, found eligible and scored by all of the panel. */
    static int fill(Connection connection, String round, int applications) throws SQLException {
        connection.setAutoCommit(false);
        try (var panel = connection.prepareStatement(
                        "insert into registry.assessor (id, round_id, person, name, since, audience, owner, place, why,"
                                + " recorded_at, withdrawn) values (?, ?, ?, ?, ?, 'DEPARTMENT', ?, 1, 'filler', ?, 0)");
                var made = connection.prepareStatement(
                        "insert into registry.application (id, round_id, round_name, audience, owner, live, changes, checks,"
                                + " version, state, steps) values (?, ?, 'filler', 'DEPARTMENT', ?, ?, 1, 0, 1, 'ELIGIBLE', 3)");
                var moved =
                        connection.prepareStatement("insert into registry.application_step (id, application_id, late"
                                + STEP + " values (?, ?, 0" + values(6 + 11) + ")");
                var written = connection.prepareStatement(
                        "insert into registry.application_text (id, application_id, audience, owner, document, why, recorded_at,"
                                + " withdrawn, written_on, place) values (?, ?, 'DEPARTMENT', ?, ?, 'filler', ?, 0, ?, 1)");
                var sheets = connection.prepareStatement(
                        "insert into registry.score_sheet (id, round_id, round_name, application_id, application_name, person,"
                                + " audience, owner, live, changes, version, state, steps)"
                                + " values (?, ?, 'filler', ?, ?, ?, 'DEPARTMENT', ?, ?, 1, 1, 'HANDED_IN', 2)");
                var handed = connection.prepareStatement("insert into registry.score_sheet_step (id, sheet_id" + STEP
                        + " values (?, ?" + values(6 + 11) + ")");
                var scores = connection.prepareStatement(
                        "insert into registry.sheet_scores (id, sheet_id, audience, owner, document, why, recorded_at, withdrawn)"
                                + " values (?, ?, 'DEPARTMENT', ?, ?, 'filler', ?, 0)");
                var counted = connection.prepareStatement(
                        "insert into registry.counted_points (id, round_id, application_id, sheet_id, points, counts_from,"
                                + " audience, why, recorded_at, withdrawn)"
                                + " values (?, ?, ?, ?, ?, ?, 'DEPARTMENT', 'filler', ?, 0)")) {
            for (var assessor = 1; assessor <= ASSESSORS; assessor++) {
                set(
                        panel,
                        "panel-" + assessor,
                        round,
                        person(assessor),
                        "Filler " + assessor,
                        DAY,
                        "person:" + person(assessor),
                        RECORDED);
            }
            panel.executeBatch();
            for (var number = 1; number <= applications; number++) {
                var id = "applied-%06d".formatted(number);
                var owner = "authority:filler-" + number;
                set(made, id, round, owner, owner + " " + round);
                step(moved, id, 1, "START", null, "DRAFT");
                step(moved, id, 2, "SUBMIT", "DRAFT", "SUBMITTED");
                step(moved, id, 3, "FIND_ELIGIBLE", "SUBMITTED", "ELIGIBLE");
                set(
                        written,
                        id + "-text",
                        id,
                        owner,
                        "{\"name\":\"Filler " + number
                                + "\",\"members\":[\"filler-000001\"],\"answers\":{\"1\":\"filler\"}}",
                        RECORDED,
                        DAY);
                for (var assessor = 1; assessor <= ASSESSORS; assessor++) {
                    var sheet = id + "-" + assessor;
                    var own = "person:" + person(assessor);
                    set(sheets, sheet, round, id, "Filler " + number, person(assessor), own, sheet);
                    step(handed, sheet, 1, "ASSIGN", null, "ASSIGNED");
                    step(handed, sheet, 2, "HAND_IN", "ASSIGNED", "HANDED_IN");
                    set(scores, sheet + "-scores", sheet, own, document(number, assessor), SCORED);
                    set(counted, sheet + "-points", round, id, sheet, points(number, assessor), DAY, SCORED);
                }
                if (number % BATCH == 0 || number == applications) {
                    for (var insert : new PreparedStatement[] {made, moved, written, sheets, handed, scores, counted}) {
                        insert.executeBatch();
                    }
                    connection.commit();
                }
            }
        } finally {
            connection.setAutoCommit(true);
        }
        return applications;
    }

    private static String values(int more) {
        return ", ?".repeat(more);
    }

    private static String person(int assessor) {
        return "filler-assessor-" + assessor;
    }

    private static void set(PreparedStatement insert, Object... values) throws SQLException {
        for (var place = 0; place < values.length; place++) {
            insert.setObject(place + 1, values[place]);
        }
        insert.addBatch();
    }

    private static void step(PreparedStatement insert, String of, int place, String act, String from, String to)
            throws SQLException {
        set(
                insert,
                of + "-step-" + place,
                of,
                place,
                place,
                act,
                from,
                to,
                "filler",
                DAY.toString(),
                "known 9999-12-31",
                DAY,
                FOREVER,
                DAY,
                FOREVER,
                DAY,
                DAY,
                RECORDED,
                "filler of the bench",
                0);
    }

    /** Scores that differ, and are the same each time. */
    private static int points(int number, int criterion, int assessor) {
        return new Random(number * 1_000L + criterion * 10L + assessor).nextInt(HIGHEST + 1);
    }

    private static String points(int number, int assessor) {
        return IntStream.rangeClosed(1, WEIGHTS.length)
                .mapToObj(criterion -> String.valueOf(points(number, criterion, assessor)))
                .collect(Collectors.joining(" "));
    }

    private static String document(int number, int assessor) {
        return IntStream.rangeClosed(1, WEIGHTS.length)
                .mapToObj(criterion -> "\"%d\":{\"points\":%d,\"reason\":\"filler\"}"
                        .formatted(criterion, points(number, criterion, assessor)))
                .collect(Collectors.joining(",", "{\"given\":{", "}}"));
    }

    private record Total(String id, long points) {}

    /** The first of a ranking: the scores are read and added up, and nothing else. */
    static String rank(Connection connection, String round, int size) throws SQLException {
        var totals = new HashMap<String, Long>();
        try (var query = connection.prepareStatement(
                "select application_id, points from registry.counted_points where round_id = ?")) {
            query.setString(1, round);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var points = rows.getString(2).split(" ");
                    totals.merge(
                            rows.getString(1),
                            IntStream.range(0, points.length)
                                    .mapToLong(at -> (long) WEIGHTS[at] * Integer.parseInt(points[at]))
                                    .sum(),
                            Long::sum);
                }
            }
        }
        List<Total> ranked = new ArrayList<>(totals.entrySet().stream()
                .map(entry -> new Total(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Total::points).reversed().thenComparing(Total::id))
                .limit(size)
                .toList());
        var json = new HandMade();
        json.open('{').name("items").open('[');
        IntStream.range(0, ranked.size())
                .forEach(place -> json.open('{')
                        .put("place", place + 1)
                        .put("applicationId", ranked.get(place).id())
                        .put("total", ranked.get(place).points())
                        .close('}'));
        return json.close(']').close('}').toString();
    }
}
