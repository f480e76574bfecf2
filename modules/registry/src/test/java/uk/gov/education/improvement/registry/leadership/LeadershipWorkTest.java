package uk.gov.education.improvement.registry.leadership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.FileRefusal;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.undo.UndoImport;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.inspection.Grade;

/** What took part is made up. */
class LeadershipWorkTest {
    private static final Asker REGION = new Asker(
            "p-region",
            "p-region",
            Organisation.parse("region:North East"),
            Set.of("regional-lead"),
            Origin.REST,
            "correlation-region");

    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withDemonstrationData();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void a_cohort_and_who_took_part_in_it_are_reported_and_read_again() {
        assertTrue(registry.leadershipWork.report(Askers.LGA, cohort("C1", "20")));

        var isNew = registry.leadershipWork.report(Askers.LGA, inCohort("P1", "C1", "392", "3"));

        assertTrue(isNew);
        var view = registry.leadership.referred(Askers.LGA, "P1", today());
        assertEquals("LEAD_MEMBER_ESSENTIALS", view.strand());
        assertEquals(Optional.of("Autumn"), view.cohort());
        assertEquals("North Tyneside", view.authority().name());
        assertEquals("2018-19", view.year());
        assertEquals(3, view.people());
        assertEquals("1.5", view.days().toPlainString());
        assertEquals(view, registry.leadership.find(Askers.NORTH_TYNESIDE, view.id(), today()));
        var cohort = registry.leadership
                .cohorts(REGION, CohortFilter.ofStrand("LEAD_MEMBER_ESSENTIALS", 10), today())
                .rows()
                .getFirst();
        assertEquals(20, cohort.places());
        assertEquals(3, cohort.taken());
    }

    @Test
    void what_is_sent_again_with_its_reference_is_a_correction_and_the_earlier_report_is_kept() {
        registry.leadershipWork.report(Askers.LGA, days("P1", "392", "2"));
        var before = today();

        var isNew = registry.leadershipWork.report(Askers.LGA, days("P1", "392", "2.5"));

        assertFalse(isNew);
        assertEquals(
                "2.5",
                registry.leadership.referred(Askers.LGA, "P1", today()).days().toPlainString());
        assertEquals(
                "2",
                registry.leadership.referred(Askers.LGA, "P1", before).days().toPlainString());
        assertEquals(1, all(Askers.LGA).size());
        var changes = registry.database.changes.length();
        registry.leadershipWork.report(Askers.LGA, days("P1", "392", "2.50"));
        assertEquals(changes, registry.database.changes.length(), "the same again is no news");
    }

    @Test
    void a_file_and_a_program_correct_each_other_by_one_path() {
        registry.leadershipWork.report(Askers.LGA, days("P1", "392", "2"));

        var result = registry.files
                .take(
                        Askers.LGA,
                        ParticipationsFile.NAME,
                        "reference,strand,dfe_number,day,days\nP1,ADVISER_DAYS,392,2018-12-01,4\n"
                                + "P2,Adviser days,359,2018-12-02,1\n")
                .result()
                .orElseThrow();

        assertEquals(List.of(1L, 1L, 0L), List.of(result.added(), result.changed(), result.refused()));
        assertEquals(2, all(Askers.ANALYST).size());
    }

    @Test
    void never_more_people_take_part_than_a_cohort_has_places() {
        registry.leadershipWork.report(Askers.LGA, cohort("C1", "5"));
        registry.leadershipWork.report(Askers.LGA, inCohort("P1", "C1", "392", "3"));

        var refused = refusalOf(() -> registry.leadershipWork.report(Askers.LGA, inCohort("P2", "C1", "359", "3")));

        assertEquals(
                List.of(new Fault("people", "“3” is more than the cohort has left: of 5 places 3 are taken")),
                refused.faults());
        assertEquals(1, all(Askers.LGA).size());
        // its own people are counted out when it is corrected
        registry.leadershipWork.report(Askers.LGA, inCohort("P1", "C1", "392", "5"));
        assertEquals(
                "places",
                refusalOf(() -> registry.leadershipWork.report(Askers.LGA, cohort("C1", "4")))
                        .faults()
                        .getFirst()
                        .field());
    }

    @Test
    void people_change_places_between_full_cohorts_in_one_report() {
        registry.leadershipWork.report(Askers.LGA, cohort("C1", "5"));
        registry.leadershipWork.report(Askers.LGA, cohort("C2", "5"));
        registry.leadershipWork.reportAll(
                Askers.LGA, List.of(inCohort("P1", "C1", "392", "5"), inCohort("P2", "C2", "359", "5")));

        var result = registry.leadershipWork.reportAll(
                Askers.LGA, List.of(inCohort("P1", "C2", "392", "5"), inCohort("P2", "C1", "359", "5")));

        assertEquals(2, result.changed());
    }

    @Test
    void who_is_refused_a_place_keeps_the_own_against_whoever_stands_after_in_the_file() {
        registry.leadershipWork.report(Askers.LGA, cohort("C1", "5"));
        registry.leadershipWork.report(Askers.LGA, inCohort("P1", "C1", "392", "5"));

        var refused = refusalOf(() -> registry.leadershipWork.reportAll(
                Askers.LGA, List.of(inCohort("P1", "C1", "392", "6"), inCohort("P2", "C1", "359", "1"))));

        assertEquals(
                List.of("rows.0.people", "rows.1.people"),
                refused.faults().stream().map(Fault::field).toList());
    }

    @Test
    void the_days_of_a_cohort_cover_those_on_which_somebody_took_part() {
        registry.leadershipWork.report(Askers.LGA, cohort("C1", "5"));
        registry.leadershipWork.report(Askers.LGA, inCohort("P1", "C1", "392", "3"));

        var later = refusalOf(() -> registry.leadershipWork.report(
                Askers.LGA,
                new CohortFields("C1", "LEAD_MEMBER_ESSENTIALS", "Autumn", "2019-07-30", "2019-07-31", "5", null)));

        assertEquals(List.of("from"), later.faults().stream().map(Fault::field).toList(), later.words());
    }

    @Test
    void of_many_who_report_at_once_no_more_are_taken_than_there_are_places() throws Exception {
        registry.leadershipWork.report(Askers.LGA, cohort("C1", "5"));
        var start = new CyclicBarrier(4);

        try (var threads = Executors.newFixedThreadPool(4)) {
            var sent = IntStream.range(0, 4)
                    .mapToObj(one -> threads.submit(() -> {
                        start.await();
                        return registry.leadershipWork.report(Askers.LGA, inCohort("P" + one, "C1", "392", "2"));
                    }))
                    .toList();
            var taken = 0;
            for (var one : sent) {
                try {
                    one.get();
                    taken++;
                } catch (ExecutionException refused) {
                    assertInstanceOf(Refused.class, refused.getCause());
                }
            }

            assertEquals(2, taken);
        }
    }

    @Test
    void of_many_rows_with_two_wrong_ones_none_is_recorded_and_both_are_named() {
        var rows = new ArrayList<>(IntStream.range(0, 1_200)
                .mapToObj(one -> days("P" + one, "392", "1"))
                .toList());
        rows.set(7, days("P7", "000", "1"));
        rows.set(1_100, days("P1100", "392", "a few"));
        var before = registry.database.changes.length();

        var refused = refusalOf(() -> registry.leadershipWork.reportAll(Askers.LGA, rows));

        assertEquals(
                "2 of 1,200 rows are not right, and none was recorded. Each error names its row, counted from 0.",
                refused.words());
        assertEquals(
                Set.of("rows.7.dfeNumber", "rows.1100.days"),
                refused.faults().stream().map(Fault::field).collect(Collectors.toSet()));
        assertEquals(before, registry.database.changes.length());
        rows.set(7, days("P7", "359", "1"));
        rows.set(1_100, days("P1100", "392", "3"));
        assertEquals(1_200, registry.leadershipWork.reportAll(Askers.LGA, rows).added());
    }

    @Test
    void more_rows_than_a_request_may_have_are_refused_as_are_rows_that_say_nothing_or_one_thing_twice() {
        var many = IntStream.rangeClosed(0, 5_000)
                .mapToObj(one -> days("P" + one, "392", "1"))
                .toList();
        var nothing = new ParticipationFields(null, null, null, null, null, null, null, null, null, null);

        assertInstanceOf(
                FileRefusal.TooManyRows.class, refusalOf(() -> registry.leadershipWork.reportAll(Askers.LGA, many)));
        assertEquals(
                new Invalid("rows.1", "This row says nothing"),
                refusalOf(
                        () -> registry.leadershipWork.reportAll(Askers.LGA, List.of(days("P1", "392", "1"), nothing))));
        assertEquals(
                "rows.1",
                refusalOf(() -> registry.leadershipWork.reportAll(
                                Askers.LGA, List.of(days("P1", "392", "1"), days("P1", "392", "2"))))
                        .faults()
                        .getFirst()
                        .field());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, none, 392, 2018-12-01, 1, 1, strand",
                "KNITTING, none, 392, 2018-12-01, 1, 1, strand",
                "ADVISER_DAYS, none, 392, 2018-12-01, 1, none, days",
                "LEADERSHIP_ESSENTIALS, none, 392, 2018-12-01, none, 1, people",
                "ADVISER_DAYS, none, 392, 2018-12, none, 1, day",
                "ADVISER_DAYS, none, 392, 2099-12-01, none, 1, day",
                "ADVISER_DAYS, none, 938, 2009-01-01, none, 1.3, days",
                "ADVISER_DAYS, none, 392, 2018-12-01, -1, 1, people",
                "ADVISER_DAYS, none, 392, 2018-12-01, none, -1, days",
                "none, C9, 392, 2018-12-01, 1, none, cohort",
                "none, C1, 392, 2017-12-01, 1, none, day",
                "ADVISER_DAYS, C1, 392, 2018-12-01, 1, 1, strand"
            })
    void what_is_wrong_with_a_report_is_said_of_its_field(
            String strand, String cohort, String number, String day, String people, String days, String field) {
        registry.leadershipWork.report(Askers.LGA, cohort("C1", "5"));

        var refused = refusalOf(() -> registry.leadershipWork.report(
                Askers.LGA,
                new ParticipationFields("P1", strand, cohort, number, day, people, days, null, null, null)));

        assertEquals(List.of(field), refused.faults().stream().map(Fault::field).toList(), refused.words());
        assertEquals(List.of(), all(Askers.LGA));
    }

    @Test
    void a_cohort_ends_after_it_began_and_has_places_and_a_known_strand() {
        var wrong = new CohortFields("C1", "KNITTING", "Autumn", "2018-09-01", "2019-07-31", "5", null);
        var backwards = new CohortFields("C1", "PEER_CHALLENGE", "Autumn", "2018-09-01", "2018-08-31", "0", null);

        assertEquals(
                List.of("strand"),
                refusalOf(() -> registry.leadershipWork.report(Askers.LGA, wrong)).faults().stream()
                        .map(Fault::field)
                        .toList());
        assertEquals(
                List.of("places", "until"),
                refusalOf(() -> registry.leadershipWork.report(Askers.LGA, backwards)).faults().stream()
                        .map(Fault::field)
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"analyst", "programme-manager", "administrator", "authority-lead", "regional-lead", "assessor"})
    void nobody_but_the_lga_reports(String role) {
        var asker = new Asker("p", "p", Organisation.parse("department"), Set.of(role), Origin.REST, "c");

        assertInstanceOf(
                NotAllowed.class, refusalOf(() -> registry.leadershipWork.report(asker, days("P1", "392", "1"))));
        assertInstanceOf(NotAllowed.class, refusalOf(() -> registry.leadershipWork.report(asker, cohort("C1", "5"))));
        assertInstanceOf(
                NotAllowed.class,
                refusalOf(() -> registry.leadershipWork.reportAll(asker, List.of(days("P1", "392", "1")))));
    }

    @Test
    void an_authority_sees_who_went_from_there_and_no_other_does() {
        registry.leadershipWork.report(Askers.LGA, days("P1", "392", "1"));
        registry.leadershipWork.report(Askers.LGA, days("P2", "359", "1"));
        var others = registry.leadership.referred(Askers.LGA, "P2", today());

        assertEquals(
                List.of("P1"),
                all(Askers.NORTH_TYNESIDE).stream()
                        .map(ParticipationView::reference)
                        .toList());
        assertInstanceOf(
                LeadershipRefusal.UnknownParticipation.class,
                refusalOf(() -> registry.leadership.find(Askers.NORTH_TYNESIDE, others.id(), today())));
        assertInstanceOf(
                LeadershipRefusal.UnknownParticipation.class,
                refusalOf(() -> registry.leadership.referred(Askers.NORTH_TYNESIDE, "P2", today())));
        assertEquals(
                Optional.empty(),
                registry.leadershipMeasures.ofAuthority(
                        Askers.NORTH_TYNESIDE, others.authority().id(), today()));
        assertEquals(2, all(Askers.ANALYST).size());
        assertInstanceOf(NotAllowed.class, refusalOf(() -> all(REGION)));
    }

    @Test
    void participations_are_filtered_and_paged_by_key() {
        registry.leadershipWork.reportAll(
                Askers.LGA,
                IntStream.range(0, 5)
                        .mapToObj(one -> days("N" + one, "392", "1"))
                        .toList());
        registry.leadershipWork.report(Askers.LGA, days("W", "359", "1"));
        registry.leadershipWork.report(Askers.LGA, cohort("C1", "5"));
        registry.leadershipWork.report(Askers.LGA, inCohort("E", "C1", "359", "1"));
        var north = filter(List.of(), List.of(Region.NORTH_EAST), List.of(), Optional.empty(), 2);

        var first = registry.leadership.list(Askers.ANALYST, north, today());
        var rest = registry.leadership.list(
                Askers.ANALYST, filter(List.of(), List.of(Region.NORTH_EAST), List.of(), first.next(), 10), today());

        assertEquals(5, first.total());
        assertEquals(2, first.rows().size());
        assertEquals(3, rest.rows().size());
        assertEquals(
                1,
                registry.leadership
                        .list(
                                Askers.ANALYST,
                                filter(List.of("LEAD_MEMBER_ESSENTIALS"), List.of(), List.of(), Optional.empty(), 10),
                                today())
                        .total());
        assertEquals(
                0,
                registry.leadership
                        .list(
                                Askers.ANALYST,
                                filter(List.of(), List.of(), List.of("2017-18"), Optional.empty(), 10),
                                today())
                        .total());
    }

    @Test
    void the_programme_is_counted_as_at_a_day_by_strand_year_and_region() {
        registry.leadershipWork.report(Askers.LGA, days("P1", "392", "1.5"));
        registry.leadershipWork.report(Askers.LGA, days("P2", "392", "1"));
        registry.leadershipWork.report(Askers.LGA, cohort("C1", "5"));
        registry.leadershipWork.report(Askers.LGA, inCohort("P3", "C1", "309", "4"));

        var measures = registry.leadershipMeasures.measure(Askers.ANALYST, filter(), registry.on("2018-12-31"));
        var before = registry.leadershipMeasures.measure(Askers.ANALYST, filter(), registry.on("2018-10-31"));

        assertEquals(new Reach("", "All", 2, 4, new BigDecimal("4")), measures.all());
        assertEquals(
                new Reach("ADVISER_DAYS", "Adviser days", 1, 0, new BigDecimal("2.5")),
                measures.strands().get(3));
        assertEquals(
                List.of("2018-19"), measures.years().stream().map(Reach::key).toList());
        assertEquals(9, measures.regions().orElseThrow().size());
        assertEquals(0, before.all().authorities());
    }

    @Test
    void the_share_of_councils_below_good_counts_those_whose_overall_grade_is_known_only() {
        registry.leadershipWork.report(Askers.LGA, days("P1", "392", "1"));
        registry.leadershipWork.report(Askers.LGA, days("P2", "309", "1"));

        var share = registry.leadershipMeasures
                .measure(Askers.ANALYST, filter(), registry.on("2018-12-31"))
                .belowGood();

        // Haringey is below good by its report of 14 December 2018, North Tyneside is not
        assertEquals(1, share.reached());
        assertEquals(
                registry.inspections
                        .judged(
                                Askers.ANALYST,
                                List.of(Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE),
                                registry.on("2018-12-31"))
                        .size(),
                share.councils());
        assertEquals(152, share.councils() + share.good() + share.noOverall() + share.notRecorded());
        assertTrue(share.notRecorded() > 100, share.toString());
    }

    @Test
    void national_counts_are_for_everyone_and_those_of_a_region_for_who_sees_each() {
        registry.leadershipWork.report(Askers.LGA, days("P1", "359", "1"));

        for (var asker : List.of(Askers.NORTH_TYNESIDE, REGION)) {
            var measures = registry.leadershipMeasures.measure(asker, filter(), today());

            assertEquals(1, measures.all().authorities());
            assertEquals(Optional.empty(), measures.regions());
            assertInstanceOf(
                    NotAllowed.class,
                    refusalOf(() -> registry.leadershipMeasures.measure(
                            asker,
                            filter(List.of(), List.of(Region.NORTH_WEST), List.of(), Optional.empty(), 10),
                            today())));
        }
        assertInstanceOf(
                NotAllowed.class,
                refusalOf(() -> registry.leadershipMeasures.measure(Askers.NOBODY, filter(), today())));
        assertInstanceOf(NotAllowed.class, refusalOf(() -> registry.leadership.strands(Askers.NOBODY)));
    }

    @Test
    void the_lga_sees_its_own_imports_and_the_department_sees_all() {
        var own = registry.files.take(
                Askers.LGA,
                CohortsFile.NAME,
                "reference,strand,name,from,places\nC1,PEER_CHALLENGE,One,2018-01-01,5\n");
        var departments = registry.files.take(
                Askers.ANALYST, "deliverers", "organisation,dfe_numbers,start,end\nNobody,392,2020-01-01,\n");

        assertEquals(
                List.of(own.id()),
                registry.files.imports.newest(Askers.LGA).stream()
                        .map(view -> view.id())
                        .toList());
        assertInstanceOf(
                UnknownRecord.class, refusalOf(() -> registry.files.imports.find(Askers.LGA, departments.id())));
        assertEquals(
                own.id(), registry.files.imports.find(Askers.ANALYST, own.id()).id());
        assertEquals(
                List.of(CohortsFile.NAME, ParticipationsFile.NAME),
                registry.files.imports.kinds(Askers.LGA).stream()
                        .map(kind -> kind.name())
                        .toList());
    }

    @Test
    void a_file_of_participations_is_undone_by_corrections() {
        registry.leadershipWork.report(Askers.LGA, days("P1", "392", "2"));
        var file = registry.files.take(
                Askers.LGA,
                ParticipationsFile.NAME,
                "reference,strand,dfe_number,day,days\nP1,ADVISER_DAYS,392,2018-12-01,4\nP2,ADVISER_DAYS,359,2018-12-02,1\n");

        registry.undoings.undo(Askers.LGA, new UndoImport(file.id(), file.version(), "The wrong file."));

        assertEquals(
                List.of("P1 2"),
                all(Askers.LGA).stream()
                        .map(view -> view.reference() + " " + view.days().toPlainString())
                        .toList());
    }

    @Test
    void a_file_is_not_undone_where_a_cohort_would_have_fewer_places_than_people() {
        var header = "reference,strand,name,from,places\n";
        registry.files.take(Askers.LGA, CohortsFile.NAME, header + "C9,PEER_CHALLENGE,Nine,2018-01-01,2\n");
        var larger =
                registry.files.take(Askers.LGA, CohortsFile.NAME, header + "C9,PEER_CHALLENGE,Nine,2018-01-01,5\n");
        var people = "reference,cohort,dfe_number,day,people,days\n";
        registry.files.take(
                Askers.LGA, ParticipationsFile.NAME, people + "P8,C9,392,2018-12-01,2,1\nP9,C9,359,2018-12-01,2,1\n");
        var fewer = registry.files.take(Askers.LGA, ParticipationsFile.NAME, people + "P8,C9,392,2018-12-01,1,1\n");
        registry.files.take(Askers.LGA, ParticipationsFile.NAME, people + "P7,C9,392,2018-12-02,2,1\n");

        var places = refusalOf(() -> undo(larger));
        var more = refusalOf(() -> undo(fewer));

        assertEquals(
                "Without it the cohort Nine would have 5 people on 2 places. Nothing was undone. Put that right first, and undo the"
                        + " import then.",
                places.words());
        assertEquals(
                "Without it the cohort Nine would have 6 people on 5 places. Nothing was undone. Put that right first, and undo the"
                        + " import then.",
                more.words());
        assertEquals(
                5, all(Askers.LGA).stream().mapToInt(ParticipationView::people).sum());
    }

    private void undo(ImportView file) {
        registry.undoings.undo(Askers.LGA, new UndoImport(file.id(), file.version(), "The wrong file."));
    }

    private List<ParticipationView> all(Asker by) {
        return registry.leadership.list(by, filter(), today()).rows();
    }

    private AsAt today() {
        return registry.on("2026-11-21");
    }

    private static ParticipationFilter filter() {
        return filter(List.of(), List.of(), List.of(), Optional.empty(), 100);
    }

    private static ParticipationFilter filter(
            List<String> strands, List<Region> regions, List<String> years, Optional<Cursor> after, int size) {
        return new ParticipationFilter(
                strands,
                List.of(),
                regions,
                years.stream().map(FinancialYear::parse).toList(),
                after,
                size);
    }

    private static CohortFields cohort(String reference, String places) {
        return new CohortFields(
                reference, "LEAD_MEMBER_ESSENTIALS", "Autumn", "2018-09-01", "2019-07-31", places, null);
    }

    private static ParticipationFields inCohort(String reference, String cohort, String number, String people) {
        return new ParticipationFields(
                reference, null, cohort, number, "2018-11-15", people, "1.5", "Lead member", null, null);
    }

    private static ParticipationFields days(String reference, String number, String days) {
        return new ParticipationFields(
                reference, "ADVISER_DAYS", null, number, "2018-12-01", null, days, null, "Made up", null);
    }

    private static Refusal refusalOf(Executable work) {
        return assertThrows(Refused.class, work).refusal();
    }
}
