package uk.gov.education.improvement.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether authorities are in intervention, as one would ask it by hand: their instruments in one statement, the rest here. */
final class Intervened {
    private static final List<String> SOCIAL_CARE = List.of("SOCIAL_CARE", "NOT_RECORDED");
    private static final List<String> PASSED_ON = List.of("REPLACED", "ESCALATED", "DE_ESCALATED");

    private record Fact(
            String service,
            String state,
            boolean begun,
            LocalDate goneBy,
            LocalDate from,
            LocalDate until,
            LocalDate possibleUntil,
            boolean certain,
            boolean possible) {
        /** Whether it came in place of another: of what the bench's database holds no step names a successor. */
        boolean followed(Fact ended, LocalDate on) {
            return this != ended
                    && (service.equals("SOCIAL_CARE") || service.equals(ended.service))
                    && begun
                    && !from.isAfter(on)
                    && !from.isBefore(ended.from)
                    && (possibleUntil.isAfter(ended.possibleUntil)
                            || from.isAfter(ended.from) && !from.isBefore(ended.until));
        }
    }

    private Intervened() {}

    /** {@code YES} or {@code NOT_KNOWN}; an authority that is absent is not. */
    static Map<String, String> of(Connection connection, List<String> ids, LocalDate on, java.sql.Timestamp now)
            throws SQLException {
        var day = java.sql.Date.valueOf(on);
        var values = new ArrayList<Object>(List.of(day, day, now));
        values.addAll(ids);
        var facts = new HashMap<String, List<Fact>>();
        if (ids.isEmpty()) {
            return Map.of();
        }
        try (var query = Sql.prepare(
                        connection,
                        "select f.authority_id, f.service, f.state, f.begun, f.gone_by, f.certain_from, f.certain_until,"
                                + " f.possible_until, case when " + Sql.inForce("f") + " then 1 else 0 end, case when "
                                + Sql.maybeInForce("f") + " then 1 else 0 end from registry.intervention_fact f"
                                + " where f.authority_id in (" + Sql.places(4, ids.size()) + ") and "
                                + Sql.recorded("f", "registry.intervention_fact"),
                        values.toArray());
                var rows = query.executeQuery()) {
            while (rows.next()) {
                facts.computeIfAbsent(rows.getString(1), id -> new ArrayList<>())
                        .add(new Fact(
                                rows.getString(2),
                                rows.getString(3),
                                rows.getInt(4) == 1,
                                rows.getDate(5).toLocalDate(),
                                rows.getDate(6).toLocalDate(),
                                rows.getDate(7).toLocalDate(),
                                rows.getDate(8).toLocalDate(),
                                rows.getInt(9) == 1,
                                rows.getInt(10) == 1));
            }
        }
        var answers = new HashMap<String, String>();
        facts.forEach((id, own) -> {
            var goingOn = own.stream()
                    .filter(fact -> fact.begun() && fact.goneBy().isAfter(on))
                    .toList();
            if (goingOn.stream().anyMatch(fact -> fact.service().equals("SOCIAL_CARE") && fact.certain())) {
                answers.put(id, "YES");
            } else if (goingOn.stream().anyMatch(fact -> SOCIAL_CARE.contains(fact.service()) && fact.possible())
                    || own.stream()
                            .filter(fact -> SOCIAL_CARE.contains(fact.service())
                                    && fact.begun()
                                    && (!fact.possibleUntil().isAfter(on)
                                            || !fact.goneBy().isAfter(on))
                                    && PASSED_ON.contains(fact.state()))
                            .anyMatch(ended -> own.stream().noneMatch(other -> other.followed(ended, on)))) {
                answers.put(id, "NOT_KNOWN");
            }
        });
        return answers;
    }
}
