package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.list.Slice;

/**
 * With twenty thousand authorities and judgements, the questions that people and programs ask most are answered from
 * indexes. PostgreSQL itself says how it answers what the product, as shipped, really asks.
 */
@Journey(on = Database.Vendor.POSTGRESQL)
class QueryPlanJourney {
    private static final int MANY = 20_000;
    private static final int SOME = 5_000;
    private static final List<String> BIG = List.of(
            "authority",
            "authority_form",
            "authority_term",
            "inspection",
            "judgement_reading",
            "intervention_fact",
            "intervention_step",
            "neighbour",
            "dispute",
            "phase_step",
            "site_joining",
            "partner",
            "partner_step",
            "partner_member",
            "application",
            "application_step",
            "application_text",
            "award",
            "award_step",
            "award_member",
            "change_entry");

    private static final Pattern OURS = Pattern.compile("\\b(registry|accreditation)\\.|change_entry");

    private static final AtomicInteger MARKS = new AtomicInteger();

    @Test
    void what_is_asked_most_is_answered_from_indexes() {
        try (var server = RunningServer.start("postgresql-plans", Database.Vendor.POSTGRESQL)) {
            var analyst = server.program("analyst");
            var round = roundWithApplication(server, analyst);
            fill(server.database());
            var id = analyst.get("/api/v1/authorities/392")
                    .expect(200)
                    .json()
                    .at("/id")
                    .asText();
            var postgresql = PostgresqlServer.running();
            postgresql.execute("alter system set auto_explain.log_min_duration = 0");
            postgresql.execute("select pg_reload_conf()");
            try {
                assertTrue(
                        wholeTables(plans(() -> postgresql.execute(
                                        server.database(),
                                        "select count(*) from"
                                                + " registry.judgement_reading where confidence = 'none at all'")))
                                .findFirst()
                                .isPresent(),
                        "a table that is read whole is noticed");
                assertPlanned(analyst, "/api/v1/authorities?asAt=2024-01-01", "form_by_name", true);
                assertPlanned(analyst, "/api/v1/authorities?asAt=2024-01-01&size=100", "form_by_name", true);
                assertPlanned(
                        analyst, "/api/v1/authorities?asAt=2024-01-01&q=filler0012345", "term_to_authority", false);
                assertPlanned(
                        analyst, "/api/v1/authorities?asAt=2024-01-01&q=north+tyneside", "term_to_authority", false);
                assertPlanned(analyst, "/api/v1/inspections?asAt=2024-01-01", "reading_by_day", true);
                assertPlanned(analyst, "/api/v1/inspections?authority=392", "reading_of_authority", false);
                assertPlanned(analyst, "/api/v1/authorities/392", "authority_number", false);
                assertPlanned(analyst, "/api/v1/authorities/E08000022", "form_by_code", false);
                assertPlanned(analyst, "/api/v1/authorities/" + id, "authority_pkey", false);
                assertPlanned(analyst, "/api/v1/authorities/392/timeline", "reading_of_authority", false);
                assertPlanned(analyst, "/api/v1/eligibility/392?asAt=2024-01-01", "reading_of_authority", false);
                var draft = analyst.get("/api/v1/inspections?authority=392&size=1")
                        .json()
                        .at("/items/0/id")
                        .asText();
                assertPlanned(analyst, "/api/v1/inspections/" + draft, "reading_of_inspection", false);
                var plans = plans(() -> RestJourney.assertProblem(
                        RestJourney.correct(analyst, draft, "\"99-abc\"", RestJourney.judgement("2020-04-15", "GOOD")),
                        412));
                assertUses(plans, "change_of_subject", false, "a stale correction");
                var instrument = analyst.get("/api/v1/interventions?authority=351&size=1")
                        .json()
                        .at("/items/0/id")
                        .asText();
                assertAll(Stream.of(
                                "registry.fact_by_day /api/v1/interventions?asAt=2022-12-31",
                                "registry.fact_of_authority /api/v1/interventions?authority=351",
                                "registry.fact_of_intervention /api/v1/interventions/" + instrument,
                                "registry.dispute_of_inspection /inspections/" + draft,
                                "registry.fact_by_end /api/v1/interventions/lifted?since=2015-01-01&asAt=2022-12-31",
                                "registry.neighbour_in_set /api/v1/authorities/392/neighbours?set=2001",
                                "registry.partner_by_day /api/v1/partners?asAt=2019-06-30",
                                "registry.member_as_authority /api/v1/partners?authority=307&asAt=2019-06-30",
                                "registry.application_of_round /api/v1/applications?round=" + round,
                                "registry.application_of_owner /api/v1/applications wigan",
                                "registry.step_of_application /api/v1/applications?round=" + round,
                                "registry.text_of_application /api/v1/applications?round=" + round,
                                "registry.award_of_owner /api/v1/awards north-tyneside",
                                "registry.award_of_number /api/v1/awards?authority=392",
                                "accreditation.step_of_phase /api/v1/phases/1?asAt=2018-12-31",
                                "accreditation.joining_by_day /api/v1/phases/1?asAt=2018-12-31",
                                "accreditation.joining_of_authority /api/v1/sites?authority=352&asAt=2022-12-31",
                                "accreditation.joining_of_authority /api/v1/search?q=manchester&asAt=2022-12-31",
                                "registry.fact_of_authority /api/v1/search?q=bury&asAt=2022-12-31",
                                "kernel.change_of_subject /api/v1/changes/newest?record=inspection/i77",
                                "kernel.change_by_actor /api/v1/changes/newest?person=nobody",
                                "kernel.change_of_correlation /api/v1/changes/newest?batch=none",
                                "kernel.change_by_time /api/v1/changes/newest?from=2031-01-01")
                        .map(asked -> asked.split(" "))
                        .map(asked -> () -> assertPlannedAndSeenRed(
                                server,
                                asked.length > 2
                                        ? server.program(asked[2])
                                        : asked[1].startsWith("/api/") ? analyst : server.person("analyst"),
                                asked[1],
                                asked[0])));
            } finally {
                postgresql.execute("alter system reset auto_explain.log_min_duration");
                postgresql.execute("select pg_reload_conf()");
            }
        }
    }

    /** One of each kind of row, to be copied; open until tomorrow. */
    private static String roundWithApplication(RunningServer server, Visitor analyst) {
        var manager = server.program("programme-manager");
        var today = LocalDate.parse(
                analyst.get(OpenRound.ROUNDS).expect(200).json().at("/asAt").asText());
        var programme = OpenRound.programme(manager, "To be planned for", "2018-04-01");
        var line = OpenRound.line(manager, programme, "Partnerships", Map.of("2018-19", "1000.00"), "2018-04-01");
        var round = OpenRound.published(
                manager, OpenRound.terms("To be planned for", line, "1000.00", today, today.plusDays(1)), today);
        OpenRound.submitted(server.program("wigan"), round, "", List.of());
        manager.post(
                        "/api/v1/awards",
                        OpenRound.with(
                                Map.of(
                                        "line", line,
                                        "name", "North Tyneside",
                                        "purpose", "support",
                                        "authorities", "392",
                                        "amounts", Map.of("2018-19", "1.00")),
                                "2018-05-01"))
                .expect(201);
        return round;
    }

    private static void assertPlanned(Visitor analyst, String path, String index, boolean counts) {
        assertUses(plans(() -> analyst.get(path).expect(200)), index, counts, path);
    }

    /** Answered from an index of a schema; and without it, the very check fails. */
    private static void assertPlannedAndSeenRed(RunningServer server, Visitor analyst, String path, String index) {
        var name = index.substring(index.indexOf('.') + 1);
        assertPlanned(analyst, path, name, true);
        var postgresql = PostgresqlServer.running();
        postgresql.execute(
                server.database(),
                "create table registry.dropped as select indexdef from pg_indexes where indexname = '" + name + "'");
        postgresql.execute(server.database(), "drop index " + index);
        try {
            assertThrows(AssertionError.class, () -> assertPlanned(analyst, path, name, true), path);
        } finally {
            postgresql.execute(
                    server.database(), "do $$ begin execute (select indexdef from registry.dropped); end $$");
            postgresql.execute(server.database(), "drop table registry.dropped");
        }
    }

    /** @param counts whether so many are looked at besides as are counted */
    private static void assertUses(List<String> plans, String index, boolean counts, String asked) {
        assertFalse(plans.isEmpty(), asked);
        assertTrue(
                plans.stream().anyMatch(plan -> plan.contains(index)),
                asked + " does not use " + index + ":\n" + String.join("\n\n", plans));
        var whole = wholeTables(plans)
                .filter(plan -> !counts || !plan.contains("'" + (Slice.MOST_COUNTED + 1) + "'"))
                .toList();
        assertEquals(List.of(), whole, asked + " reads a whole table:\n" + String.join("\n\n", whole));
    }

    private static Stream<String> wholeTables(List<String> plans) {
        return plans.stream()
                .filter(plan -> BIG.stream().anyMatch(table -> plan.matches("(?s).*Seq Scan on " + table + "\\b.*")));
    }

    /** The plans, in PostgreSQL's words, of what is asked meanwhile. */
    private static List<String> plans(Runnable asking) {
        var postgresql = PostgresqlServer.running();
        var mark = "plans " + MARKS.incrementAndGet();
        postgresql.execute("select '" + mark + " begin'");
        asking.run();
        postgresql.execute("select '" + mark + " end'");
        var log = Waiting.until(
                mark, Duration.ofSeconds(20), postgresql::log, seen -> seen.contains("'" + mark + " end'"));
        var between = log.substring(log.indexOf(mark + " begin"), log.indexOf(mark + " end"));
        // an entry begins with its time; the plan stands in the lines after it
        var plans = new ArrayList<String>();
        for (var entry : Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d )").split(between)) {
            if (entry.contains("Query Text:") && OURS.matcher(entry).find()) {
                plans.add(entry);
            }
        }
        return plans;
    }

    private static final String LONG_OVER = "'authority_id', 'a' || i, 'listed_from', '2000-01-01', 'certain_from',"
            + " '2000-01-01', 'certain_until', '2001-01-01', 'possible_from', '2000-01-01', 'possible_until', '2001-01-01'";

    /** SQL: many copies of one row of a table, each with an id of its own, and a text of its own in a column, or none. */
    private static String copied(String table, String prefix, String own, String... instead) {
        var values = Stream.concat(
                        Stream.of("'id', '" + prefix + "' || i", "'replaces', null"),
                        Stream.concat(
                                Stream.of(own)
                                        .filter(name -> !name.isEmpty())
                                        .map(name -> "'" + name + "', 'own' || i"),
                                Stream.of(instead)))
                .collect(Collectors.joining(", "));
        return "insert into " + table + " select (jsonb_populate_record(null::" + table
                + ", to_jsonb(one) || jsonb_build_object(" + values
                + "))).* from generate_series(1, %1$d) i, (select * from " + table + " limit 1) one";
    }

    /** As many as make an index worth while. */
    private static String some(String sql) {
        return sql.replace("%1$d", String.valueOf(SOME));
    }

    private static void fill(Database database) {
        var began = System.nanoTime();
        for (var sql : List.of(
                """
                    insert into registry.authority (id, version, dfe_number, facts)
                    select 'a' || i, 1, null, 1 from generate_series(1, %1$d) i""",
                """
                    insert into registry.authority_form (id, authority_id, name, name_key, gss_code, type, region, from_said,
                      end_said, certain_from, certain_until, possible_from, possible_until, certainly_published,
                      possibly_published, recorded_at, source, withdrawn)
                    select 'f' || i, 'a' || i, 'Filler ' || i, 'filler ' || i, 'E' || 10000000 + i, f.type, f.region, null,
                      f.end_said, date '0001-01-01', date '9999-12-31', date '0001-01-01', date '9999-12-31', date '0001-01-01',
                      date '0001-01-01', f.recorded_at, 'a journey', 0
                    from generate_series(1, %1$d) i,
                      (select * from registry.authority_form where certain_until = date '9999-12-31' limit 1) f""",
                """
                    insert into registry.authority_term (id, authority_id, term, recorded_at)
                    select 't' || i || w, 'a' || i, case w when 1 then 'filler' || lpad(i::text, 7, '0')
                      when 2 then 'e' || 10000000 + i else 'filler' end, now()
                    from generate_series(1, %1$d) i, generate_series(1, 3) w""",
                """
                    insert into registry.inspection (id, version, authority_id, report, readings)
                    select 'i' || i, 1, 'a' || i, 'SIF 2013-01-01', 1 from generate_series(1, %1$d) i""",
                """
                    insert into registry.judgement_reading (id, inspection_id, authority_id, audience, framework, visit,
                      overall, leaders, confidence, from_said, end_said, certain_from, certain_until, possible_from,
                      possible_until, published_said, certainly_published, possibly_published, recorded_at, source, withdrawn)
                    select 'j' || i, 'i' || i, 'a' || i, 'SECTOR', 'SIF', 'INSPECTION', 'GOOD', 'GOOD', 'none',
                      to_char(date '2013-01-01' + i %% 3650, 'YYYY-MM-DD'), j.end_said, date '2013-01-01' + i %% 3650,
                      date '9999-12-31', date '2013-01-01' + i %% 3650, date '9999-12-31', to_char(date '2013-01-01' + i %% 3650, 'YYYY-MM-DD'),
                      date '2013-01-01' + i %% 3650, date '2013-01-01' + i %% 3650, j.recorded_at, 'a journey', 0
                    from generate_series(1, %1$d) i, (select * from registry.judgement_reading limit 1) j""",
                """
                    insert into kernel.change_entry (position, made_at, actor, organisation, origin, correlation, subject,
                      subject_id, what, after_json, audience, previous_hash, hash)
                    select 1000000 + i, made_at, actor, organisation, origin, correlation, 'inspection', 'i' || i, what,
                      after_json, audience, previous_hash, hash
                    from generate_series(1, %1$d) i,
                      (select * from kernel.change_entry where position = 1) e""",
                copied("registry.intervention", "v", "known_by"),
                // long over, and issued before the others
                copied("registry.intervention_fact", "g", "", "'intervention_id', 'v' || i", LONG_OVER),
                copied("registry.intervention_step", "s", "", "'intervention_id', 'v' || i", "'place', 1"),
                "insert into registry.neighbour_set (id, version, said, last_day, facts)"
                        + " select 'set' || i, 1, 2000 + i, make_date(2000 + i, 12, 31), 1 from generate_series(0, 20) i",
                """
                    insert into registry.neighbour select (jsonb_populate_record(null::registry.neighbour, to_jsonb(f)
                      || jsonb_build_object('id', 'n' || i, 'set_id', 'set' || i %% 20, 'authority_id', 'a' || i, 'place', 1,
                        'neighbour_id', 'a' || i %% 10 + 1))).*
                    from generate_series(1, %1$d) i, (select * from registry.authority_form limit 1) f""",
                """
                    insert into registry.dispute (id, inspection_id, authority_id, reading_id, claim, recorded_at, withdrawn)
                    select 'd' || i, 'i' || i, 'a' || i, 'j' || i, 'null', now(), 0 from generate_series(1, %1$d) i""",
                copied("accreditation.phase", "p", "", "'number', 1000 + i", "'name', 'Filler'"),
                copied("accreditation.phase_step", "h", "", "'phase_id', 'p' || i", "'place', 1", "'recording', 1"),
                copied("accreditation.site", "w", "", "'authority_id', 'a' || i"),
                // joined later than is asked
                copied(
                        "accreditation.site_joining",
                        "x",
                        "",
                        "'site_id', 'w' || i",
                        "'authority_id', 'a' || i",
                        "'certain_from', '2025-01-01'",
                        "'possible_from', '2025-01-01'"),
                // begun later than is asked
                some(copied("registry.partner", "q", "known_by", "'listed_from', '2025-01-01'")),
                some(copied("registry.partner_step", "r", "", "'partner_id', 'q' || i", "'place', 1")),
                some(copied(
                        "registry.partner_member",
                        "m",
                        "",
                        "'partner_id', 'q' || i",
                        "'authority_id', 'a' || i",
                        "'certain_from', '2025-01-01'")),
                // rounds are few, and so are those at once
                copied("registry.application_round", "o", "", "'cloned_from', null")
                        .replace("%1$d", "20"),
                some(copied(
                        "registry.application",
                        "b",
                        "live",
                        "'round_id', 'o' || 1 + i %% 20",
                        "'owner', 'authority:a' || i")),
                // handed in long ago
                some(copied(
                        "registry.application_step",
                        "c",
                        "",
                        "'application_id', 'b' || i",
                        "'place', 1",
                        "'act', 'SUBMIT'",
                        "'certain_from', '2020-01-01', 'possible_from', '2020-01-01'",
                        "'certainly_published', '2020-01-01', 'possibly_published', '2020-01-01'")),
                some(copied(
                        "registry.application_text",
                        "e",
                        "",
                        "'application_id', 'b' || i",
                        "'audience', 'DEPARTMENT'",
                        "'written_on', '2020-01-01'",
                        "'owner', 'authority:a' || i")),
                some(copied("registry.award", "l", "")),
                some(copied("registry.award_step", "y", "", "'award_id', 'l' || i", "'place', 1")),
                some("""
                    insert into registry.award_member (id, award_id, place, audience, owner, pence, odd_penny)
                    select 'z' || i, 'l' || i, 1, 'DEPARTMENT', 'authority:a' || i, 1, 0 from generate_series(1, %1$d) i"""),
                "analyze")) {
            PostgresqlServer.running().execute(database, sql.formatted(MANY));
        }
        System.out.printf("filled in %.1f s%n", (System.nanoTime() - began) / 1e9);
    }
}
