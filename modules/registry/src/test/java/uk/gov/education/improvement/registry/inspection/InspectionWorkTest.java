package uk.gov.education.improvement.registry.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.change.Entry;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.WrittenTwice;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.eligibility.Verdict;
import uk.gov.education.improvement.registry.inspection.InspectionRefusal.AlreadyPublished;
import uk.gov.education.improvement.registry.inspection.InspectionRefusal.AlreadyRecorded;
import uk.gov.education.improvement.registry.inspection.InspectionRefusal.PublishedInFuture;
import uk.gov.education.improvement.registry.inspection.InspectionRefusal.UnknownInspection;
import uk.gov.education.improvement.registry.register.TimelineView;

/** Each test has an authority of its own, which has no judgement yet. The day is 21 November 2026. */
class InspectionWorkTest {
    private static final String TODAY = "2026-11-21";
    private static RegistryOnTestDatabase registry;
    private static int used;
    private String authority;

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withReferenceData();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @BeforeEach
    void another_authority() {
        authority = registry.authorities.inForce(Askers.ANALYST, registry.on("2026-11-21")).stream()
                .flatMap(ref -> ref.dfeNumber().stream())
                .skip(used++)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_draft_is_seen_by_the_department_only() {
        var draft = draft("2026-11-30");

        for (var other : List.of(Askers.LGA, Askers.NORTH_TYNESIDE)) {
            var refused =
                    assertThrows(Refused.class, () -> registry.inspections.find(other, draft.id(), registry.on(TODAY)));
            assertEquals(new UnknownInspection(draft.id()), refused.refusal());
            assertEquals(
                    new UnknownInspection(draft.id()),
                    refused(() -> registry.inspections.readings(other, draft.id(), registry.on(TODAY))));
            assertThrows(Refused.class, () -> registry.inspections.readings(other, draft.id(), registry.on(TODAY)));
            assertThrows(Refused.class, () -> registry.inspections.history(other, draft.id(), registry.on(TODAY)));
            assertEquals(0, list(other).total());
            assertEquals(List.of(), list(other).rows());
            assertEquals(List.of(), judgements(other));
            assertEquals(List.of(), entries(other, draft.id()));
        }
        assertTrue(registry.inspections
                .find(Askers.COLLEAGUE, draft.id(), registry.on(TODAY))
                .draft());
        assertEquals(1, list(Askers.COLLEAGUE).total());
        assertEquals(1, judgements(Askers.COLLEAGUE).size());
        assertTrue(judgements(Askers.COLLEAGUE).getFirst().draft());
    }

    @Test
    void a_draft_changes_no_eligibility_not_even_for_the_department() {
        draft("2026-11-01");

        var explanation = registry.eligibility.explain(
                Askers.ANALYST, Optional.of("2017-10"), authority, registry.on("2026-11-21"));

        assertEquals(Verdict.NOT_RECORDED, explanation.verdict());
    }

    @Test
    void a_published_draft_is_seen_by_all_from_its_day() {
        var draft = draft("2026-11-30");

        var published = publish(draft, "2026-11-20");

        assertFalse(published.draft());
        assertEquals("2026-11-20", published.published());
        assertEquals(draft.version() + 1, published.version());
        assertEquals(
                published.id(),
                registry.inspections
                        .find(Askers.LGA, draft.id(), registry.on(TODAY))
                        .id());
        assertEquals(1, list(Askers.LGA).total());
        assertEquals(0, listOn(Askers.LGA, "2026-11-19").total());
        assertEquals(List.of("published"), whats(entries(Askers.LGA, draft.id())));
        assertEquals(List.of("drafted", "published"), whats(entries(Askers.ANALYST, draft.id())));
    }

    @Test
    void whoever_asks_by_the_instant_before_the_publication_is_told_of_no_report_for_ever() {
        var draft = draft("2026-11-20");
        var before = registry.on(TODAY);

        publish(draft, "2026-11-20");

        assertThrows(Refused.class, () -> registry.inspections.find(Askers.LGA, draft.id(), before));
    }

    @Test
    void the_history_says_of_each_reading_who_recorded_it() {
        var draft = draft("2026-11-20");
        var corrected = correct(Askers.COLLEAGUE, draft, judgement("2026-11-20", Grade.OUTSTANDING));
        publish(corrected, "2026-11-20");

        var history = registry.inspections.history(Askers.ANALYST, draft.id(), registry.on(TODAY));
        var forAll = registry.inspections.history(Askers.LGA, draft.id(), registry.on(TODAY));

        assertEquals(
                List.of(Askers.ANALYST.person(), Askers.COLLEAGUE.person(), Askers.ANALYST.person()),
                history.stream().map(line -> line.by().orElseThrow()).toList());
        assertEquals(
                List.of(false, false, true),
                history.stream().map(ReadingView::stands).toList());
        assertEquals(Optional.of("misread"), history.get(1).reading().reason());
        assertEquals(
                List.of(Optional.empty()), forAll.stream().map(ReadingView::by).toList());
    }

    @Test
    void a_history_cut_short_keeps_the_newest_readings() {
        var draft = draft("2026-11-20");
        var corrected = correct(Askers.COLLEAGUE, draft, judgement("2026-11-20", Grade.OUTSTANDING));
        var published = publish(corrected, "2026-11-20");
        var store = registry.wiring.the(InspectionStore.class);
        var scope = registry.database.access.scope(Askers.ANALYST, Inspections.READ);

        var newest = registry.database.transactions.within(() -> store.history(scope, draft.id(), registry.now(), 2));
        var ofAuthority = registry.database.transactions.within(
                () -> store.ofAuthority(scope, draft.authorityId(), registry.on(TODAY), 1));

        assertEquals(
                List.of(corrected.recordedAt(), published.recordedAt()),
                newest.stream().map(JudgementReading::recordedAt).toList());
        assertEquals(
                List.of(published.recordedAt()),
                ofAuthority.stream().map(JudgementReading::recordedAt).toList());
    }

    @Test
    void a_history_by_an_earlier_instant_names_who_recorded_what_stood_then() {
        var draft = draft("2026-11-20");
        var before = registry.on(TODAY);
        correct(Askers.COLLEAGUE, draft, judgement("2026-11-20", Grade.OUTSTANDING));

        var history = registry.inspections.history(Askers.ANALYST, draft.id(), before);

        assertEquals(
                List.of(Optional.of(Askers.ANALYST.person())),
                history.stream().map(ReadingView::by).toList());
    }

    @Test
    void what_another_server_with_a_clock_ahead_has_just_saved_can_be_corrected_and_published_here() {
        var draft = draft("2026-11-20");
        registry.database.instant.set(draft.recordedAt().minusSeconds(2));

        assertEquals(
                draft.version(),
                registry.inspectionWork.toCorrect(Askers.ANALYST, draft.id()).version());
        assertEquals(
                draft.version(),
                registry.inspectionWork.toPublish(Askers.ANALYST, draft.id()).version());
    }

    @Test
    void only_who_may_do_it_is_shown_what_to_do_it_with() {
        var draft = draft("2026-11-20");

        assertEquals(
                draft.version(),
                registry.inspectionWork.toCorrect(Askers.COLLEAGUE, draft.id()).version());
        assertEquals(
                draft.id(),
                registry.inspectionWork.toPublish(Askers.COLLEAGUE, draft.id()).id());
        assertInstanceOf(NotAllowed.class, refused(() -> registry.inspectionWork.toCorrect(Askers.LGA, draft.id())));
        assertInstanceOf(NotAllowed.class, refused(() -> registry.inspectionWork.toPublish(Askers.LGA, draft.id())));
        assertInstanceOf(NotAllowed.class, refused(() -> registry.inspectionWork.toDraft(Askers.LGA, authority)));
    }

    @Test
    void publishing_twice_is_refused() {
        var published = publish(draft("2026-11-20"), "2026-11-20");

        var refusal = refused(() -> publish(published, "2026-11-20"));

        assertEquals(new AlreadyPublished("20 November 2026"), refusal);
    }

    @Test
    void publishing_on_a_day_that_has_not_come_is_refused() {
        var draft = draft("2026-11-30");

        assertEquals(
                new PublishedInFuture("22 November 2026", "21 November 2026"),
                refused(() -> publish(draft, "2026-11-22")));
        assertTrue(registry.inspections
                .find(Askers.ANALYST, draft.id(), registry.on(TODAY))
                .draft());
    }

    @Test
    void publishing_before_the_visit_began_is_refused() {
        var draft = registry.inspectionWork.record(
                Askers.ANALYST,
                new RecordJudgement(
                        authority,
                        judgement(
                                Framework.ILACS_2023,
                                "2026-01-30",
                                Optional.of("2026-01-15"),
                                Map.of(Part.OVERALL, Grade.GOOD))));

        assertInstanceOf(Invalid.class, refused(() -> publish(draft, "2026-01-14")));
    }

    @Test
    void a_draft_is_not_published_long_after_the_time_of_its_framework() {
        var draft = registry.inspectionWork.record(
                Askers.ANALYST,
                new RecordJudgement(
                        authority,
                        judgement(
                                Framework.ILACS_2018,
                                "2023-03-13",
                                Optional.empty(),
                                Map.of(Part.OVERALL, Grade.GOOD))));

        var refused = assertInstanceOf(Invalid.class, refused(() -> publish(draft, "2026-11-10")));
        assertEquals("published", refused.faults().getFirst().field());
        assertFalse(publish(draft, "2023-03-13").draft());
    }

    @Test
    void recording_the_same_report_twice_is_refused() {
        draft("2026-11-30");

        assertInstanceOf(AlreadyRecorded.class, refused(() -> draft("2026-11-30")));
    }

    @Test
    void of_two_who_record_the_same_report_at_once_one_is_told_that_it_is_there() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Boolean> recording = () -> {
            together.await();
            try {
                draft("2026-11-30");
                return true;
            } catch (Refused refused) {
                assertTrue(
                        refused.refusal() instanceof AlreadyRecorded || refused.refusal() instanceof WrittenTwice,
                        refused.toString());
                return false;
            }
        };

        var recorded = atOnce(recording, recording);

        assertEquals(1, recorded.stream().filter(done -> done).count());
        assertEquals(1, list(Askers.ANALYST).total());
    }

    @Test
    void publishing_two_drafts_as_one_report_is_refused() {
        var first = draft("2026-11-10");
        var second = draft("2026-11-11");
        publish(first, "2026-11-12");

        assertInstanceOf(AlreadyRecorded.class, refused(() -> publish(second, "2026-11-12")));
    }

    @Test
    void correcting_onto_the_day_of_another_report_is_refused() {
        publish(draft("2026-11-10"), "2026-11-10");
        var other = publish(draft("2026-11-12"), "2026-11-12");

        assertInstanceOf(
                AlreadyRecorded.class,
                refused(() -> correct(Askers.ANALYST, other, judgement("2026-11-10", Grade.GOOD))));
    }

    @Test
    void correcting_a_published_judgement_into_the_future_is_refused() {
        var published = publish(draft("2026-11-10"), "2026-11-10");

        assertInstanceOf(
                PublishedInFuture.class,
                refused(() -> correct(Askers.ANALYST, published, judgement("2026-12-01", Grade.GOOD))));
    }

    @Test
    void a_correction_keeps_the_old_reading_and_says_why() {
        var published = publish(draft("2026-11-10"), "2026-11-10");

        var corrected = correct(Askers.COLLEAGUE, published, judgement("2026-11-10", Grade.INADEQUATE));

        var readings = registry.inspections.readings(Askers.LGA, published.id(), registry.on(TODAY));
        assertEquals(
                List.of(Grade.GOOD, Grade.INADEQUATE),
                readings.stream().map(InspectionWorkTest::leaders).toList());
        assertEquals(Optional.of("misread"), readings.getLast().reason());
        assertEquals(3, corrected.version());
        assertEquals(1, list(Askers.LGA).total());
        assertEquals(List.of("published", "corrected"), whats(entries(Askers.LGA, published.id())));
    }

    @Test
    void whoever_asks_by_the_instant_before_a_correction_is_given_the_old_answer_for_ever() {
        var published = publish(draft("2026-11-10"), "2026-11-10");
        var before = registry.on(TODAY);
        var old = registry.inspections.find(Askers.LGA, published.id(), before);

        correct(Askers.ANALYST, published, judgement("2026-11-10", Grade.INADEQUATE));
        correct(Askers.ANALYST, find(published.id()), judgement("2026-11-11", Grade.OUTSTANDING));

        var again = registry.inspections.find(Askers.LGA, published.id(), before);
        assertEquals(old.parts(), again.parts());
        assertEquals(old.published(), again.published());
        assertEquals(old.recordedAt(), again.recordedAt());
        assertEquals(
                // one grade is recorded and the others are not
                Verdict.NOT_KNOWN,
                registry.eligibility
                        .explain(Askers.LGA, Optional.of("2017-10"), authority, before)
                        .verdict());
        assertEquals(Grade.OUTSTANDING, leaders(find(published.id())));
    }

    @Test
    void what_is_written_is_recorded_after_every_instant_one_can_have_asked_by_also_when_a_clock_goes_wrong() {
        var published = publish(draft("2026-11-10"), "2026-11-10");
        var asked = registry.database.changes.recordedUntil();
        registry.database.instant.set(asked.minusSeconds(3600));

        var corrected = correct(Askers.ANALYST, published, judgement("2026-11-10", Grade.INADEQUATE));

        assertTrue(corrected.recordedAt().isAfter(asked));
        assertEquals(corrected.recordedAt(), registry.database.changes.recordedUntil());
        assertEquals(
                published.parts(),
                registry.inspections
                        .find(Askers.LGA, published.id(), AsAt.day(LocalDate.parse(TODAY), asked))
                        .parts());
    }

    @Test
    void a_file_is_recorded_at_one_instant_that_nobody_can_have_asked_by_before() {
        var before = registry.database.changes.recordedUntil();

        registry.files.take(Askers.ANALYST, "judgements", """
                dfe_number,framework,published,overall,leaders,help_and_protection,in_care
                301,ILACS,2021-05-01,good,good,good,good
                302,ILACS,2021-05-02,good,good,good,good
                """);

        var recorded =
                registry
                        .inspections
                        .list(Askers.LGA, filter(Optional.empty(), 2), registry.on("2021-05-02"))
                        .rows()
                        .stream()
                        .map(InspectionView::recordedAt)
                        .distinct()
                        .toList();
        assertEquals(1, recorded.size());
        assertTrue(recorded.getFirst().isAfter(before));
    }

    @Test
    void a_stale_version_is_refused_with_who_did_what() {
        var published = publish(draft("2026-11-10"), "2026-11-10");
        correct(Askers.COLLEAGUE, published, judgement("2026-11-10", Grade.OUTSTANDING));

        var refusal = refused(() -> correct(Askers.ANALYST, published, judgement("2026-11-10", Grade.INADEQUATE)));

        var stale = assertInstanceOf(StaleVersion.class, refusal);
        assertEquals(published.version(), stale.yours());
        assertEquals(published.version() + 1, stale.current());
        assertTrue(stale.change().startsWith("p-colleague corrected it on 21 November 2026"), stale.change());
        assertEquals(Grade.OUTSTANDING, leaders(find(published.id())));
    }

    @Test
    void of_two_who_correct_one_inspection_at_once_one_wins_and_the_other_is_stale() throws Exception {
        var published = publish(draft("2026-11-10"), "2026-11-10");
        for (var round = 0; round < 5; round++) {
            var seen = find(published.id());
            var together = new CyclicBarrier(2);
            var lengthBefore = registry.database.changes.length();

            List<Optional<Refusal>> answers = atOnce(
                    () -> outcome(together, Askers.ANALYST, seen, Grade.OUTSTANDING),
                    () -> outcome(together, Askers.COLLEAGUE, seen, Grade.INADEQUATE));

            assertEquals(1, answers.stream().filter(Optional::isEmpty).count(), answers.toString());
            assertInstanceOf(
                    StaleVersion.class,
                    answers.stream().flatMap(Optional::stream).findFirst().orElseThrow());
            assertEquals(seen.version() + 1, find(published.id()).version());
            assertEquals(lengthBefore + 1, registry.database.changes.length());
        }
        assertTrue(registry.database.changes.verify().holds());
    }

    @Test
    void who_may_not_record_publish_or_correct_is_refused() {
        var draft = draft("2026-11-10");

        assertInstanceOf(
                NotAllowed.class,
                refused(() -> registry.inspectionWork.record(
                        Askers.LGA, new RecordJudgement(authority, judgement("2026-11-11", Grade.GOOD)))));
        assertInstanceOf(
                NotAllowed.class,
                refused(() -> registry.inspectionWork.publish(
                        Askers.NORTH_TYNESIDE,
                        new PublishJudgement(draft.id(), draft.version(), LocalDate.parse("2026-11-10")))));
        assertInstanceOf(
                NotAllowed.class, refused(() -> correct(Askers.LGA, draft, judgement("2026-11-10", Grade.INADEQUATE))));
    }

    @Test
    void an_unknown_inspection_or_authority_is_refused() {
        assertEquals(
                new UnknownInspection("nowhere"),
                refused(() -> registry.inspectionWork.publish(
                        Askers.ANALYST, new PublishJudgement("nowhere", 1, LocalDate.parse("2026-11-10")))));
        assertThrows(
                Refused.class,
                () -> registry.inspectionWork.record(
                        Askers.ANALYST, new RecordJudgement("000", judgement("2026-11-10", Grade.GOOD))));
    }

    @Test
    void a_year_only_publication_counts_from_its_last_day_and_is_possible_before() {
        registry.files.take(
                Askers.ANALYST,
                "judgements",
                "dfe_number,framework,published,overall,leaders,help_and_protection,in_care,care_leavers,adoption\n"
                        + authority + ",SIF,2014-06-01,good,good,good,good,good,good\n" + authority
                        + ",SIF,2016,inadequate,inadequate,inadequate,inadequate,good,good\n");

        var within =
                registry.eligibility.explain(Askers.LGA, Optional.of("2017-10"), authority, registry.on("2016-06-15"));
        var lastDay =
                registry.eligibility.explain(Askers.LGA, Optional.of("2017-10"), authority, registry.on("2016-12-31"));
        var before =
                registry.eligibility.explain(Askers.LGA, Optional.of("2017-10"), authority, registry.on("2015-12-31"));

        assertEquals(Verdict.ELIGIBLE, within.verdict());
        assertEquals("2016", within.possible().orElseThrow().published());
        assertEquals("2016", within.possible().orElseThrow().publishedInWords());
        assertEquals(Verdict.OVERALL_BELOW, lastDay.verdict());
        assertEquals(Optional.empty(), lastDay.possible());
        assertEquals(Optional.empty(), before.possible());
    }

    @Test
    void a_report_of_2026_without_an_overall_grade_is_eligible_by_its_parts_alone() {
        var report = judgement(
                Framework.ILACS_2026,
                "2026-10-01",
                Optional.empty(),
                Map.of(
                        Part.LEADERS, Grade.GOOD,
                        Part.HELP_AND_PROTECTION, Grade.OUTSTANDING,
                        Part.IN_CARE, Grade.GOOD,
                        Part.CARE_LEAVERS, Grade.NOT_JUDGED));
        publish(registry.inspectionWork.record(Askers.ANALYST, new RecordJudgement(authority, report)), "2026-10-01");

        var explanation =
                registry.eligibility.explain(Askers.LGA, Optional.of("2017-10"), authority, registry.on(TODAY));

        assertEquals(Verdict.ELIGIBLE, explanation.verdict());
        assertEquals(
                "Does not fail: the framework has no such part",
                explanation.lines().getFirst().words());
        assertEquals(
                "Does not fail: it was not judged",
                explanation.lines().get(Part.CARE_LEAVERS.ordinal()).words());
    }

    @Test
    void pages_of_the_list_survive_what_is_inserted_between_them() {
        var ids = new ArrayList<String>();
        for (var day = 1; day <= 5; day++) {
            var on = "2026-10-0" + day;
            ids.addFirst(publish(draft(on), on).id());
        }
        var first = registry.inspections.list(Askers.LGA, filter(Optional.empty(), 2), registry.on(TODAY));

        publish(draft("2026-10-20"), "2026-10-20");
        var second = registry.inspections.list(Askers.LGA, filter(first.next(), 2), registry.on(TODAY));
        var third = registry.inspections.list(Askers.LGA, filter(second.next(), 2), registry.on(TODAY));

        var read = new ArrayList<String>();
        List.of(first, second, third).forEach(page -> page.rows().forEach(row -> read.add(row.id())));
        assertEquals(ids, read);
        assertEquals(5, first.total());
        assertEquals(6, second.total());
        assertEquals(Optional.empty(), third.next());
    }

    @Test
    void the_cursor_of_another_list_is_refused() {
        var ofAnotherList = Optional.of(Cursor.after("barnet", "some-id"));

        assertThrows(
                Refused.class,
                () -> registry.inspections.list(Askers.LGA, filter(ofAnotherList, 2), registry.on(TODAY)));
    }

    private static Optional<Refusal> outcome(CyclicBarrier together, Asker by, InspectionView seen, Grade grade)
            throws Exception {
        together.await();
        try {
            correct(by, seen, judgement("2026-11-10", grade));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    private InspectionView draft(String expected) {
        return registry.inspectionWork.record(
                Askers.ANALYST, new RecordJudgement(authority, judgement(expected, Grade.GOOD)));
    }

    private static InspectionView publish(InspectionView draft, String day) {
        return registry.inspectionWork.publish(
                Askers.ANALYST, new PublishJudgement(draft.id(), draft.version(), LocalDate.parse(day)));
    }

    private static InspectionView correct(Asker by, InspectionView seen, Judgement judgement) {
        return registry.inspectionWork.correct(
                by, new CorrectJudgement(seen.id(), seen.version(), judgement, "misread"));
    }

    private static Judgement judgement(String published, Grade leaders) {
        return judgement(Framework.ILACS_2026, published, Optional.empty(), Map.of(Part.LEADERS, leaders));
    }

    private static Judgement judgement(
            Framework framework, String published, Optional<String> visited, Map<Part, Grade> grades) {
        return new Judgement(
                framework,
                Visit.INSPECTION,
                visited.map(PartialDate::parse),
                Optional.empty(),
                PartialDate.parse(published),
                grades,
                Optional.empty(),
                "read from the report",
                "a report made up for a test");
    }

    private static InspectionView find(String id) {
        return registry.inspections.find(Askers.LGA, id, registry.on(TODAY));
    }

    private static Grade leaders(InspectionView view) {
        return view.part(Part.LEADERS).grade().orElseThrow();
    }

    private InspectionFilter filter(Optional<Cursor> after, int size) {
        var id = registry.authorities
                .find(Askers.LGA, authority, registry.on(TODAY))
                .id();
        return new InspectionFilter(
                List.of(id),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                after,
                size);
    }

    private Slice<InspectionView> list(Asker by) {
        return listOn(by, TODAY);
    }

    private Slice<InspectionView> listOn(Asker by, String day) {
        return registry.inspections.list(by, filter(Optional.empty(), 25), registry.on(day));
    }

    private List<TimelineView.Entry> judgements(Asker by) {
        return registry.timelines.of(by, authority, registry.on(TODAY)).entries().stream()
                .filter(entry -> entry.kind() == TimelineView.Kind.JUDGEMENT)
                .toList();
    }

    /** What the record of change shows of an inspection to those who may read inspections. */
    private static List<Entry> entries(Asker by, String id) {
        var scope = registry.database.access.scope(by, new Act("inspection.read"));
        return registry.database.changes.of(scope, "inspection", id, 10).reversed();
    }

    private static List<String> whats(List<Entry> entries) {
        return entries.stream().map(Entry::what).toList();
    }

    private static Refusal refused(Runnable work) {
        return assertThrows(Refused.class, work::run).refusal();
    }
}
