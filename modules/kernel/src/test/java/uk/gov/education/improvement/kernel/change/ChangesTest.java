package uk.gov.education.improvement.kernel.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.change.EntryView.FieldView;
import uk.gov.education.improvement.kernel.database.TestDatabase;
import uk.gov.education.improvement.kernel.database.Wiring;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** Looking into the record of change: by record, person, day and import. */
class ChangesTest {
    private static TestDatabase database;
    private static Changes changes;

    /** Eight entries: 1 and 2 on 20 June, 3 to 5 of an import at the very end of the 21st in London, 6 to 8 on the 22nd. */
    @BeforeAll
    static void write() {
        database = new TestDatabase();
        changes = new Wiring(database).the(Changes.class);
        database.people.admit(List.of(new People.Person(
                "p-analyst",
                "amina",
                "Amina Okafor",
                new Organisation(Organisation.Kind.DEPARTMENT, ""),
                Set.of("analyst"))));
        at("2026-06-20T10:00:00Z");
        append(Askers.ANALYST, change("inspection", "i-1", "drafted"));
        append(Askers.COLLEAGUE, change("inspection", "i-1", "published"));
        at("2026-06-21T22:59:59.900Z");
        append(
                Askers.ANALYST.through(Origin.IMPORT, "import-1"),
                change("authority", "a-1", "recorded"),
                change("authority", "a-2", "recorded"),
                change("inspection", "i-2", "recorded"));
        at("2026-06-21T23:00:00Z");
        append(Askers.COLLEAGUE, change("inspection", "i-2", "corrected"));
        append(
                Askers.ANALYST,
                new Change(
                        "inspection",
                        "i-1",
                        "corrected",
                        Optional.of(Map.of("grade", "good", "parts", List.of("a", "b"), "visit", "short")),
                        Map.of("grade", "inadequate", "parts", List.of("a", "c"), "visit", "short"),
                        Audience.SECTOR));
        append(Asker.product(Origin.START, "start"), change("authority", "a-1", "corrected"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "record=inspection/i-1, '7,2,1'",
        "record=authority/i-1, ''",
        "person=p-analyst, '7,5,4,3,1'",
        "person=amina, '7,5,4,3,1'",
        "person=nobody, ''",
        "batch=import-1, '5,4,3'",
        "from=2026-06-22, '8,7,6'",
        "to=2026-06-20, '2,1'",
        "from=2026-06-21&to=2026-06-21, '5,4,3'",
        "from=2026-06-23, ''",
        "to=2026-06-19, ''",
        "to=2026-06-23, '8,7,6,5,4,3,2,1'",
        "person=amina&from=2026-06-22, '7'",
        "record=inspection/i-2&batch=import-1, '5'"
    })
    void what_one_filters_for_is_left_the_newest_first(String asked, String positions) {
        var view = changes.list(Askers.ANALYST, filter(asked));

        assertEquals(positions, positions(view));
        assertEquals(view.page().rows().size(), view.page().total());
        assertEquals(8, view.length());
    }

    @Test
    void the_pages_hold_every_entry_once() {
        var positions = new ArrayList<Long>();
        var after = "";

        do {
            var page = changes.list(Askers.ANALYST, filter("size=3" + after)).page();
            page.rows().forEach(line -> positions.add(line.position()));
            after = page.next().map(Cursor::text).map(text -> "&after=" + text).orElse("");
        } while (!after.isEmpty());

        assertEquals(List.of(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L), positions);
    }

    @Test
    void people_are_named_and_who_has_no_name_here_is_shown_by_id() {
        var lines = changes.list(Askers.ANALYST, filter("record=inspection/i-1"))
                .page()
                .rows();

        assertEquals(
                List.of("Amina Okafor", "p-colleague", "Amina Okafor"),
                lines.stream().map(ChangesView.Line::who).toList());
        assertEquals(
                Optional.of("Amina Okafor"),
                changes.list(Askers.ANALYST, filter("person=amina")).person());
    }

    @Test
    void an_entry_says_what_it_changed_and_not_what_stayed() {
        var entry = changes.entry(Askers.ANALYST, 7);

        assertEquals(
                List.of(
                        new FieldView("grade", Optional.of("good"), Optional.of("inadequate")),
                        new FieldView("parts.2", Optional.of("b"), Optional.of("c"))),
                entry.changed());
        assertEquals(2, entry.unchanged());
        assertEquals(changes.entry(Askers.ANALYST, 6).hash(), entry.previousHash());
    }

    @Test
    void of_something_new_all_that_it_says_is_changed() {
        var entry = changes.entry(Askers.ANALYST, 1);

        assertEquals(List.of(new FieldView("id", Optional.empty(), Optional.of("i-1"))), entry.changed());
        assertEquals(Entry.FIRST, entry.previousHash());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, Long.MAX_VALUE})
    void a_position_without_an_entry_is_refused(long position) {
        var refused = assertThrows(Refused.class, () -> changes.entry(Askers.ANALYST, position));

        assertEquals(Kind.UNKNOWN, refused.refusal().kind());
    }

    @Test
    void who_may_not_read_the_record_reads_neither_list_nor_entry() {
        for (var by : List.of(Askers.LGA, Askers.NORTH_TYNESIDE, Askers.NOBODY)) {
            assertThrows(Refused.class, () -> changes.list(by, ChangesFilter.newest(1)));
            assertThrows(Refused.class, () -> changes.entry(by, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"record=inspection", "record=Drop table/1", "from=yesterday", "after=***"})
    void what_makes_no_sense_is_a_fault_of_the_address(String asked) {
        assertThrows(Refused.class, () -> filter(asked));
    }

    @Test
    void a_place_that_is_none_in_this_list_is_refused() {
        var filter = filter("after=" + Cursor.after("x").text());

        assertThrows(Refused.class, () -> changes.list(Askers.ANALYST, filter));
    }

    /** Derby would else sort all that the filter leaves, for each page of it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "record=inspection/i-1", "person=p-analyst", "batch=import-1"})
    void a_page_is_read_from_an_index_in_its_order(String asked) {
        var plans = database.plansOf(() -> changes.list(Askers.ANALYST, filter(asked)));

        assertTrue(!plans.isEmpty());
        assertTrue(
                plans.stream()
                        .filter(plan -> plan.contains("order by position desc"))
                        .noneMatch(plan -> plan.contains("Sort ResultSet")),
                plans.toString());
    }

    private static void at(String instant) {
        database.instant.set(Instant.parse(instant));
    }

    private static void append(Asker by, Change... written) {
        database.transactions.within(() -> database.changes.append(by, List.of(written)));
    }

    private static Change change(String subject, String id, String what) {
        return new Change(subject, id, what, Optional.empty(), Map.of("id", id), Audience.SECTOR);
    }

    private static ChangesFilter filter(String asked) {
        var parameters = new HashMap<String, List<String>>();
        for (var pair : asked.isEmpty() ? new String[0] : asked.split("&")) {
            var cut = pair.indexOf('=');
            parameters.put(pair.substring(0, cut), List.of(pair.substring(cut + 1)));
        }
        var address = new Address(parameters);
        var filter = ChangesFilter.of(address);
        address.refuseIfFaulty();
        return filter;
    }

    private static String positions(ChangesView view) {
        return String.join(
                ",",
                view.page().rows().stream()
                        .map(line -> String.valueOf(line.position()))
                        .toList());
    }
}
