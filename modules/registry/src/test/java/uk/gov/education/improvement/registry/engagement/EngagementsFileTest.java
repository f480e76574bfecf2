package uk.gov.education.improvement.registry.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.undo.UndoImport;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.register.TimelineView;
import uk.gov.education.improvement.registry.register.TimelineView.Kind;

/** Support between authorities by file; all of it is made up. */
class EngagementsFileTest {
    private static final String HEADINGS =
            "provider_code,provider,recipient_code,recipient,basis,start,end,what,confidence,source\n";
    private static final String OPEN =
            "881,Essex,392,North Tyneside,statutory direction,2018-01,,made up: leads a board,sourced,made up\n";
    private static final String ENDED = OPEN.replace("2018-01,,", "2018-01,2021,");
    private static final String TODAY = "2026-01-01";

    @AutoClose
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    @Test
    void a_row_becomes_an_engagement_that_everybody_sees_from_its_day_as_precise_as_it_was_said() {
        assertEquals(1, take(OPEN).added());

        var one = only(TODAY);

        assertEquals(List.of(), list("2017-12-31"));
        assertEquals(Optional.empty(), only("2018-01-15").state());
        assertEquals(Optional.of(EngagementState.IN_DELIVERY), one.state());
        assertEquals("January 2018", one.began().orElseThrow().inWords());
        assertEquals(Optional.empty(), one.ended());
        assertEquals(Provider.Kind.AUTHORITY, one.kind());
        assertEquals("Essex", one.provider());
        assertEquals("North Tyneside", one.recipient());
        assertTrue(one.directed());
        assertEquals(
                new EngagementView.Recorded("statutory direction", "made up: leads a board", "sourced", "made up"),
                one.recorded().orElseThrow());
        assertEquals(
                1,
                registry.engagements
                        .list(Askers.LGA, EngagementFilter.all(10).to(List.of("392")), registry.on(TODAY))
                        .total());
    }

    @Test
    void an_end_is_inclusive_and_a_year_ends_with_its_last_day() {
        take(ENDED);

        assertEquals(
                Optional.of(EngagementState.IN_DELIVERY), only("2021-12-30").state());
        assertEquals(Optional.of(EngagementState.COMPLETED), only("2021-12-31").state());
        assertEquals("2021", only("2021-12-31").ended().orElseThrow().inWords());
        assertEquals(Optional.empty(), only("2021-12-31").detail().orElseThrow().review());
    }

    @Test
    void a_day_from_memory_is_its_month() {
        take(OPEN.replace("2018-01", "2018-01-05").replace("sourced", "dates from memory"));

        assertEquals("2018-01", only(TODAY).began().orElseThrow().said());
    }

    @Test
    void the_same_file_twice_changes_nothing_and_other_words_or_an_end_are_a_correction() {
        take(OPEN);
        var before = registry.on(TODAY);
        assertEquals(1, take(OPEN).same());

        assertEquals(1, take(OPEN.replace("leads a board", "advises")).changed());
        assertEquals("made up: advises", only(TODAY).about());
        assertEquals(1, take(ENDED).changed());
        assertEquals(Optional.of(EngagementState.COMPLETED), only(TODAY).state());
        assertEquals(1, take(OPEN).same());
        assertEquals(
                "made up: leads a board",
                registry.engagements
                        .list(Askers.LGA, EngagementFilter.all(10), before)
                        .rows()
                        .getFirst()
                        .about());
        assertEquals(5, only(TODAY).version());
    }

    @Test
    void an_import_is_undone_and_the_file_loaded_again_gives_what_it_gave() {
        take(OPEN);
        var ended = file(ENDED);

        undo(ended);

        assertEquals(Optional.of(EngagementState.IN_DELIVERY), only(TODAY).state());
        assertEquals(Optional.empty(), only(TODAY).ended());
        assertEquals(1, take(ENDED).changed());
        assertEquals(Optional.of(EngagementState.COMPLETED), only(TODAY).state());
    }

    @Test
    void what_an_undone_import_began_is_nowhere_and_begins_anew() {
        var first = file(ENDED);
        var id = only(TODAY).id();

        undo(first);

        assertEquals(List.of(), list(TODAY));
        assertInstanceOf(
                EngagementRefusal.UnknownEngagement.class,
                assertThrows(Refused.class, () -> registry.engagements.find(Askers.ANALYST, id, registry.on(TODAY)))
                        .refusal());
        assertEquals(1, take(ENDED).added());
        assertEquals(1, list(TODAY).size());
    }

    @Test
    void it_stands_on_the_timeline_of_both() {
        take(ENDED);

        var had = entry("392");
        var given = entry("881");

        assertEquals("Supported by Essex", had.title());
        assertEquals("January 2018 to 2021", had.when());
        assertEquals("statutory direction: made up: leads a board", had.detail());
        assertEquals("Supports North Tyneside", given.title());
        assertEquals(Optional.of(only(TODAY).id()), given.record());
    }

    @Test
    void no_step_of_it_is_taken_by_hand() {
        take(OPEN);
        var one = only(TODAY);

        assertEquals(List.of(), registry.engagements.acts(Askers.PROGRAMME_MANAGER, one));
        for (var act : List.of(EngagementAct.COMPLETE, EngagementAct.WITHDRAW)) {
            assertInstanceOf(
                    EngagementRefusal.EngagementOfAFile.class,
                    assertThrows(
                                    Refused.class,
                                    () -> registry.engagementWork.take(
                                            Askers.PROGRAMME_MANAGER,
                                            TakeEngagementStep.read(one.id(), one.version(), act, "a reason")))
                            .refusal());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "999,,392,,basis,2018-01,,what,sourced,made up | provider_number | is not an authority we know",
                "392,,392,,basis,2018-01,,what,sourced,made up | recipient_number | is the provider itself",
                "881,,392,,,2018-01,,what,sourced,made up | basis | is blank",
                "881,,392,,basis,,,what,sourced,made up | start | is blank",
                "881,,392,,basis,2018,2017,what,sourced,made up | end | before",
                "881,,392,,basis,2199,,what,sourced,made up | start | is after today",
                "881,,392,,basis,2018-01,,,sourced,made up | what | is blank"
            })
    void a_row_that_cannot_be_is_refused_by_its_column(String row, String column, String words) {
        var refusals = take(row + "\n").refusals();

        assertEquals(1, refusals.size(), refusals::toString);
        assertTrue(refusals.getFirst().toString().contains(words), refusals::toString);
        assertTrue(refusals.getFirst().toString().contains(column), refusals::toString);
    }

    @Test
    void another_end_than_the_one_that_stands_is_refused() {
        take(ENDED);

        var refusals = take(ENDED.replace("2021", "2020")).refusals();

        assertTrue(refusals.getFirst().toString().contains("another end stands: 2021"), refusals::toString);
    }

    private TimelineView.Entry entry(String number) {
        return registry.timelines.of(Askers.LGA, number, registry.on(TODAY)).entries().stream()
                .filter(entry -> entry.kind() == Kind.SUPPORT)
                .findFirst()
                .orElseThrow();
    }

    private ImportResult take(String rows) {
        return file(rows).result().orElseThrow();
    }

    private ImportView file(String rows) {
        return registry.files.take(Askers.ANALYST, "engagements", HEADINGS + rows);
    }

    private void undo(ImportView view) {
        registry.undoings.undo(Askers.ANALYST, new UndoImport(view.id(), view.version(), "a mistake"));
    }

    private List<EngagementView> list(String day) {
        return registry.engagements
                .list(Askers.ANALYST, EngagementFilter.all(10), registry.on(day))
                .rows();
    }

    private EngagementView only(String day) {
        return list(day).getFirst();
    }
}
