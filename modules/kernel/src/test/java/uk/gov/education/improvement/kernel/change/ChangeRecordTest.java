package uk.gov.education.improvement.kernel.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.TestDatabase;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.Refused;

class ChangeRecordTest {
    private final TestDatabase database = new TestDatabase();
    private final ChangeRecord changes = database.changes;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_empty_record_holds() {
        assertEquals(new Verification(0, OptionalLong.empty()), changes.verify());
    }

    @Test
    void entries_stand_in_the_order_of_commits_without_gaps_and_each_is_tied_to_the_one_before() {
        write(3);

        var entries = all();

        assertEquals(List.of(1L, 2L, 3L), entries.stream().map(Entry::position).toList());
        assertEquals(Entry.FIRST, entries.get(0).previousHash());
        assertEquals(entries.get(0).hash(), entries.get(1).previousHash());
        assertEquals(entries.get(1).hash(), entries.get(2).previousHash());
        assertEquals(new Verification(3, OptionalLong.empty()), changes.verify());
    }

    @Test
    void an_entry_says_who_did_what_to_which_record_through_which_door() {
        write(Askers.ANALYST, change("i-1", "corrected", Audience.SECTOR));

        var entry = all().getFirst();

        assertEquals("p-analyst", entry.actor());
        assertEquals("department", entry.organisation());
        assertEquals("REST", entry.origin());
        assertEquals("correlation-p-analyst", entry.correlation());
        assertEquals("inspection", entry.subject());
        assertEquals("i-1", entry.subjectId());
        assertEquals("corrected", entry.what());
        assertEquals(Optional.of("{\"grade\":\"good\"}"), entry.before());
    }

    @Test
    void values_are_kept_in_the_one_form_that_can_be_hashed() {
        write(
                Askers.ANALYST,
                new Change("inspection", "i-1", "drafted", Optional.empty(), Map.of("b", 2, "a", 1), Audience.SECTOR));

        assertEquals("{\"a\":1,\"b\":2}", all().getFirst().after());
    }

    @Test
    void a_use_case_that_is_rolled_back_takes_no_position() {
        write(1);

        assertThrows(
                Refused.class,
                () -> database.transactions.within(() -> {
                    changes.append(Askers.ANALYST, change("i-lost", "drafted", Audience.SECTOR));
                    throw new Refused(new Invalid("", "No."));
                }));
        write(1);

        assertEquals(List.of(1L, 2L), all().stream().map(Entry::position).toList());
        assertTrue(changes.verify().holds());
    }

    @Test
    void a_bulk_load_takes_its_block_of_positions_at_once_and_an_empty_one_takes_none() {
        var many = IntStream.range(0, 1203)
                .mapToObj(i -> change("i-" + i, "recorded", Audience.SECTOR))
                .toList();

        write(1);
        database.transactions.within(() -> {
            changes.append(Askers.ANALYST, many);
            changes.append(Askers.ANALYST, List.of());
            return null;
        });
        write(1);

        assertEquals(1205, changes.length());
        assertEquals(new Verification(1205, OptionalLong.empty()), changes.verify());
    }

    @Test
    void an_altered_entry_is_named() {
        write(3);

        database.sql("update kernel.change_entry set actor = 'p-else' where position = 2");

        assertEquals(new Verification(1, OptionalLong.of(2)), changes.verify());
    }

    @Test
    void an_altered_value_before_or_after_is_named() {
        write(3);

        database.sql("update kernel.change_entry set after_json = '{\"grade\":\"outstanding\"}' where position = 3");

        assertEquals(new Verification(2, OptionalLong.of(3)), changes.verify());
    }

    @Test
    void an_entry_shown_to_others_than_it_was_meant_for_is_named() {
        write(Askers.ANALYST, change("i-1", "drafted", Audience.DEPARTMENT));

        database.sql("update kernel.change_entry set audience = 'SECTOR' where position = 1");

        assertEquals(new Verification(0, OptionalLong.of(1)), changes.verify());
    }

    @Test
    void a_deleted_entry_is_named() {
        write(3);

        database.sql("delete from kernel.change_entry where position = 2");

        assertEquals(new Verification(1, OptionalLong.of(2)), changes.verify());
    }

    @Test
    void a_deleted_last_entry_is_named() {
        write(3);

        database.sql("delete from kernel.change_entry where position = 3");

        assertEquals(new Verification(2, OptionalLong.of(3)), changes.verify());
    }

    @Test
    void two_swapped_entries_are_named_by_the_first_of_them() {
        write(4);

        database.sql("update kernel.change_entry set position = -2 where position = 2");
        database.sql("update kernel.change_entry set position = 2 where position = 3");
        database.sql("update kernel.change_entry set position = 3 where position = -2");

        assertEquals(new Verification(1, OptionalLong.of(2)), changes.verify());
    }

    @Test
    void a_head_that_was_set_back_to_hide_the_last_entry_is_named() {
        write(3);

        database.sql("delete from kernel.change_entry where position = 3");
        database.sql("update kernel.change_head set position = 2");

        assertEquals(new Verification(1, OptionalLong.of(2)), changes.verify());
    }

    @Test
    void a_head_of_an_empty_record_that_was_altered_is_named_by_the_first_position() {
        database.sql("update kernel.change_head set hash = '" + "1".repeat(64) + "'");

        assertEquals(new Verification(0, OptionalLong.of(1)), changes.verify());
    }

    @Test
    void an_altered_entry_is_named_before_one_that_was_forged_behind_the_last() {
        write(5);

        database.sql("update kernel.change_entry set actor = 'p-else' where position = 2");
        database.sql(
                "insert into kernel.change_entry select 100, made_at, 'p-forger', organisation, origin, correlation,"
                        + " subject, subject_id, what, before_json, after_json, audience, hash, hash, owner"
                        + " from kernel.change_entry where position = 5");

        assertEquals(new Verification(1, OptionalLong.of(2)), changes.verify());
    }

    @Test
    void an_entry_forged_behind_the_last_one_is_named() {
        write(2);

        database.sql("insert into kernel.change_entry select 3, made_at, 'p-forger', organisation, origin, correlation,"
                + " subject, subject_id, what, before_json, after_json, audience, hash, hash, owner"
                + " from kernel.change_entry where position = 2");

        assertEquals(new Verification(2, OptionalLong.of(3)), changes.verify());
    }

    @Test
    void sixteen_writers_at_once_leave_a_record_without_gaps_that_holds() throws Exception {
        var writers = 16;
        var each = 5;
        var together = new CyclicBarrier(writers);
        var ended = new ArrayList<Future<?>>();

        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (var writer = 0; writer < writers; writer++) {
                var name = "w" + writer;
                ended.add(threads.submit(() -> {
                    together.await();
                    for (var i = 0; i < each; i++) {
                        write(Askers.ANALYST, change(name + "-" + i, "recorded", Audience.SECTOR));
                        refuse(change(name + "-refused-" + i, "recorded", Audience.SECTOR));
                    }
                    return null;
                }));
            }
        }
        for (var end : ended) {
            end.get();
        }

        var entries = all();
        assertEquals(
                LongStream.rangeClosed(1, writers * each).boxed().toList(),
                entries.stream().map(Entry::position).toList());
        assertEquals(
                writers * each,
                entries.stream().map(Entry::subjectId).distinct().count());
        assertEquals(new Verification(writers * each, OptionalLong.empty()), changes.verify());
    }

    @Test
    void what_is_for_the_department_is_not_shown_to_others() {
        write(Askers.ANALYST, change("i-1", "drafted", Audience.DEPARTMENT));
        write(Askers.ANALYST, change("i-1", "published", Audience.SECTOR));

        var seenByOthers = database.access.scope(Askers.LGA, new Act("authority.read"));

        assertEquals(List.of("published"), whats(changes.after(seenByOthers, 0, 10)));
        assertEquals(List.of("published"), whats(changes.of(seenByOthers, "inspection", "i-1", 10)));
        assertEquals(List.of("drafted", "published"), whats(changes.after(department(), 0, 10)));
        assertEquals(List.of("published", "drafted"), whats(changes.of(department(), "inspection", "i-1", 10)));
    }

    @Test
    void one_goes_on_reading_after_the_last_position_one_has_seen() {
        write(5);

        assertEquals(
                List.of(3L, 4L),
                changes.after(department(), 2, 2).stream().map(Entry::position).toList());
        assertEquals(List.of(), changes.after(department(), 5, 2));
    }

    @Test
    void who_comes_second_is_told_who_did_what_and_when() {
        database.sql("insert into kernel.person (id, sign_in, name, organisation, roles)"
                + " values ('p-colleague', 'chris', 'Chris Colleague', 'department', 'analyst')");
        write(Askers.COLLEAGUE, change("i-1", "corrected", Audience.SECTOR));

        var refused = assertThrows(
                Refused.class, () -> database.recording.checkVersion(department(), "inspection", "i-1", 1, 2));

        var stale = (StaleVersion) refused.refusal();
        assertEquals(1, stale.yours());
        assertEquals(2, stale.current());
        assertEquals("Chris Colleague corrected it on 21 November 2026 at 09:00.", stale.change());
    }

    @Test
    void what_people_recorded_among_many_facts_is_asked_for_some_hundreds_at_a_time() {
        var facts = new ArrayList<Standing>();
        for (var i = 0; i < 1_203; i++) {
            facts.add(new Standing("inspection", "i-" + i, Instant.EPOCH, Optional.of("Other reason.")));
        }
        write(Askers.COLLEAGUE, change("i-7", "recorded", Audience.SECTOR));
        write(Askers.COLLEAGUE, change("i-1200", "corrected", Audience.SECTOR));
        var superseded = fact("i-7", all().getFirst());
        write(Askers.ANALYST.through(Origin.IMPORT, "batch"), change("i-7", "corrected", Audience.SECTOR));
        var corrected = fact("i-1200", all().get(1));
        facts.addAll(List.of(superseded, corrected, fact("i-7", all().get(2))));
        var found = new HashMap<Standing, String>();

        var statements = database.statementsOf(() -> found.putAll(database.recording.byPeople(department(), facts)));

        assertEquals(Set.of(superseded, corrected), found.keySet());
        assertTrue(found.get(corrected).startsWith("corrected by p-colleague on "), found::toString);
        assertTrue(found.get(corrected).endsWith(": As the report says."), found::toString);
        assertEquals(4, statements.size(), statements::toString);
    }

    @Test
    void the_same_change_at_another_place_has_another_hash() {
        write(Askers.ANALYST, change("i-1", "corrected", Audience.SECTOR));
        write(Askers.ANALYST, change("i-1", "corrected", Audience.SECTOR));

        assertNotEquals(all().get(0).hash(), all().get(1).hash());
        assertFalse(all().get(0).hash().isBlank());
    }

    private static Standing fact(String id, Entry recorded) {
        return new Standing("inspection", id, recorded.at(), Optional.of("As the report says."));
    }

    @Test
    void what_is_somebodys_own_is_in_the_record_and_shown_to_nobody_else_not_even_to_the_department() {
        write(Askers.NORTH_TYNESIDE, own("application-1", "authority:392"));

        var department = new AccessTable().scope(Askers.ANALYST, Changes.READ);

        assertEquals(List.of(), changes.of(department, "application", "application-1", 10));
        assertEquals(1, changes.length());
        assertEquals(new Verification(1, OptionalLong.empty()), changes.verify());
    }

    @Test
    void an_entry_that_was_given_to_another_owner_is_named() {
        write(Askers.NORTH_TYNESIDE, own("application-1", "authority:392"));

        database.sql("update kernel.change_entry set owner = 'authority:393' where position = 1");

        assertEquals(new Verification(0, OptionalLong.of(1)), changes.verify());
    }

    private static Change own(String id, String owner) {
        return new Change(
                "application", id, "drafted", Optional.empty(), List.of(), Audience.OWN, Optional.of(new Owner(owner)));
    }

    private void write(int entries) {
        for (var i = 0; i < entries; i++) {
            write(Askers.ANALYST, change("i-" + i, "recorded", Audience.SECTOR));
        }
    }

    private void write(Asker by, Change change) {
        database.transactions.within(() -> {
            changes.append(by, change);
            return null;
        });
    }

    private void refuse(Change change) {
        assertThrows(
                Refused.class,
                () -> database.transactions.within(() -> {
                    changes.append(Askers.ANALYST, change);
                    throw new Refused(new Invalid("", "No."));
                }));
    }

    private static Change change(String id, String what, Audience audience) {
        return new Change(
                "inspection", id, what, Optional.of(Map.of("grade", "good")), Map.of("grade", "inadequate"), audience);
    }

    private List<Entry> all() {
        return changes.after(department(), 0, 2000);
    }

    private static List<String> whats(List<Entry> entries) {
        return entries.stream().map(Entry::what).toList();
    }

    private Scope department() {
        return database.access.scope(Askers.ANALYST, new Act("change.read"));
    }
}
