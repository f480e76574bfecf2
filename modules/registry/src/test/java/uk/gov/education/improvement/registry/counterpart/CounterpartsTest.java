package uk.gov.education.improvement.registry.counterpart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.counterpart.Counterpart.Likeness;
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.engagement.EngagementOutcomes;

/** The reports are those of the demonstration; that Essex supported anybody is made up here. */
class CounterpartsTest {
    private static final String HEADINGS =
            "provider_code,provider,recipient_code,recipient,basis,start,end,what,confidence,source\n";
    private static final int COPIES = 35;
    private static final String LATER = "2022-12-31";

    private RegistryOnTestDatabase registry;

    @BeforeEach
    void load() {
        registry = RegistryOnTestDatabase.withDemonstrationData();
        supported("394", "2019-01", "2019-12");
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void the_recipient_stands_beside_authorities_of_the_same_grade_each_with_its_two_reports() {
        var beside = of("394", LATER).recipients().getFirst();

        assertEquals("2018-07-25", beside.own().before().orElseThrow().published());
        assertEquals("2021-08-20", beside.own().after().orElseThrow().published());
        assertEquals(GradeChange.IMPROVED, beside.own().change());
        assertTrue(beside.own().isAcrossFrameworks());
        // inadequate by a report of July 2016 to July 2020, which was their last before 2019
        assertEquals(
                List.of("Croydon", "South Gloucestershire", "Birmingham"),
                beside.counterparts().stream()
                        .map(one -> one.authority().name())
                        .toList());
        assertEquals(new Counts(1, 0, 0, 0, 2, 0), beside.counts());
        assertEquals(
                List.of("2021-08-20"),
                beside.later().stream().map(Report::published).toList());
    }

    @Test
    void what_was_published_after_the_day_asked_is_not_known() {
        var early = of("394", "2020-02-01").recipients().getFirst();

        assertEquals(GradeChange.NOT_YET, early.own().change());
        assertFalse(early.window().whole());
        assertEquals(0, early.counts().compared());
        assertFalse(of("394", "2019-06-01").finished());
    }

    @Test
    void neighbours_of_the_recipient_come_first_and_who_had_support_too_does_not_stand_there() {
        registry.files.take(
                Askers.ANALYST,
                "neighbours",
                "set,dfe_code,rank,neighbour_code,closeness,source\n2021-04,394,1,330,Close,made up\n");
        supported("306", "2019-05", "");

        var view = of("394", LATER);

        assertEquals(Optional.of("April 2021"), view.neighbours());
        assertEquals(
                List.of("Birmingham", "South Gloucestershire"),
                view.recipients().getFirst().counterparts().stream()
                        .map(one -> one.authority().name())
                        .toList());
        assertEquals(
                Likeness.NEIGHBOUR,
                view.recipients().getFirst().counterparts().getFirst().likeness());
    }

    @Test
    void all_of_them_together_are_counted_once_and_filtered_by_region() {
        supported("394", "2019-02", "2019-11");
        supported("803", "2017-03", "2017-06");

        var all = all(Map.of());

        assertEquals(3, all.engagements());
        assertEquals(3, all.rows().total());
        assertEquals(2, all.recipients().improved());
        assertEquals(Optional.empty(), all.difference());
        assertEquals(2, all(Map.of("region", List.of("North East"))).engagements());
        assertEquals(0, all(Map.of("theme", List.of("NEGLECT"))).engagements());
        var first = all(Map.of("size", List.of("1")));
        assertEquals(1, first.rows().rows().size());
        assertEquals(all.recipients(), first.recipients());
        var second = all(Map.of(
                "size",
                List.of("1"),
                "after",
                List.of(first.rows().next().orElseThrow().text())));
        assertEquals(
                all.rows().rows().get(1).engagement().id(),
                second.rows().rows().getFirst().engagement().id());
    }

    @Test
    void everybody_who_reads_engagements_sees_the_same_and_nobody_else_sees_any() {
        var seen = List.of(Askers.ANALYST, Askers.LGA, Askers.NORTH_TYNESIDE).stream()
                .map(by -> of(by, "394", LATER).recipients())
                .distinct()
                .toList();

        assertEquals(1, seen.size());
        assertInstanceOf(
                NotAllowed.class,
                assertThrows(
                                Refused.class,
                                () -> registry.counterparts.all(Askers.NOBODY, filter(Map.of()), registry.on(LATER)))
                        .refusal());
    }

    @Test
    void it_costs_the_same_number_of_statements_for_one_engagement_and_for_many() {
        var id = of("394", LATER).engagement().id();
        var one = registry.database
                .statementsOf(() -> registry.counterparts.of(Askers.LGA, id, registry.on(LATER)))
                .size();
        var few = registry.database.statementsOf(() -> all(Map.of())).size();
        for (var number : List.of("306", "330", "803", "871", "352")) {
            supported(number, "2018-02", "2018-03");
        }

        var many = registry.database.statementsOf(() -> all(Map.of())).size();

        assertEquals(few, many);
        assertEquals(
                one,
                registry.database
                        .statementsOf(() -> registry.counterparts.of(Askers.LGA, id, registry.on(LATER)))
                        .size());
    }

    @Test
    void more_than_five_thousand_are_looked_at_together_and_come_to_what_each_once_comes_to() {
        supportedAll("2012-01", "2012-03");
        var once = all(Map.of());
        for (var table : List.of("engagement", "engagement_step", "engagement_party")) {
            new Plans(registry.database, "registry." + table)
                    .filled(COPIES, Map.of("engagement_id", Plans.derived("engagement_id")));
        }

        var all = all(Map.of());

        assertEquals(once.engagements() * (COPIES + 1), all.engagements());
        assertTrue(all.engagements() > EngagementOutcomes.MOST, all::toString);
        assertEquals(once.recipients(), all.recipients());
        assertEquals(once.counterparts(), all.counterparts());
        assertEquals(
                once.rows().rows().getFirst().beside(),
                all.rows().rows().getFirst().beside());
    }

    /** Who has the duty, each by Essex, in one file. */
    private void supportedAll(String start, String end) {
        var rows = registry.authorities.inForce(Askers.LGA, registry.on(LATER)).stream()
                .flatMap(authority -> authority.dfeNumber().stream())
                .filter(number -> !number.equals("881"))
                .map(number -> "881,," + number + ",,voluntary," + start + "," + end + ",made up,sourced,made up\n")
                .collect(Collectors.joining());
        registry.files.take(Askers.ANALYST, "engagements", HEADINGS + rows);
    }

    private void supported(String number, String start, String end) {
        var result = registry.files
                .take(
                        Askers.ANALYST,
                        "engagements",
                        HEADINGS + "881,," + number + ",,voluntary," + start + "," + end + ",made up,sourced,made up\n")
                .result()
                .orElseThrow();
        assertEquals(1, result.added(), result::toString);
    }

    private CounterpartsView of(String number, String day) {
        return of(Askers.LGA, number, day);
    }

    private CounterpartsView of(Asker by, String number, String day) {
        var id = registry.engagements
                .list(by, EngagementFilter.all(10).to(List.of(number)), registry.on(LATER))
                .rows()
                .getLast()
                .id();
        return registry.counterparts.of(by, id, registry.on(day));
    }

    private AllCounterpartsView all(Map<String, List<String>> asked) {
        return registry.counterparts.all(Askers.LGA, filter(asked), registry.on(LATER));
    }

    private static CounterpartFilter filter(Map<String, List<String>> asked) {
        return CounterpartFilter.of(new Address(asked));
    }
}
