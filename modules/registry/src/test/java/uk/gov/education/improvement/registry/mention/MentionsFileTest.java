package uk.gov.education.improvement.registry.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.undo.UndoImport;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.register.TimelineView.Kind;

/** Mentions by file. They are made up, but for the day of a report that is recorded. */
class MentionsFileTest {
    private static final String HEADINGS = "dfe_code,name,role,what_the_report_says,report_published\n";
    private static final String HELPED = "392,North Tyneside,recipient,made up: a partner helped,2015-01-07\n";
    private static final String HELPING = "359,Wigan,provider,made up: helps others,2016-01-07\n";

    @AutoClose
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withDemonstrationData();

    @Test
    void a_mention_is_known_from_the_day_of_its_report_and_found_by_authority_and_role() {
        var result = take(HELPED + HELPING);

        assertEquals(2, result.added());
        assertEquals(List.of("Wigan", "North Tyneside"), names(Map.of(), "2016-01-07"));
        assertEquals(List.of("North Tyneside"), names(Map.of(), "2016-01-06"));
        assertEquals(List.of("Wigan"), names(Map.of("role", List.of("PROVIDER")), "2026-01-01"));
        assertEquals(List.of("North Tyneside"), names(Map.of("authority", List.of("392")), "2026-01-01"));
        assertEquals(List.of(), names(Map.of("authority", List.of("999")), "2026-01-01"));
        var first = registry.mentions.list(Askers.LGA, asking(Map.of("size", List.of("1"))), registry.on("2026-01-01"));
        assertEquals(
                List.of("North Tyneside"),
                names(
                        Map.of(
                                "size",
                                List.of("1"),
                                "after",
                                List.of(first.next().orElseThrow().text())),
                        "2026-01-01"));
    }

    @Test
    void it_leads_to_the_inspection_of_that_day_where_one_is_recorded_and_stands_on_the_timeline() {
        var wigan = registry.authorities
                .find(Askers.LGA, "359", registry.on("2026-01-01"))
                .id();
        var inspection = registry.inspections
                .ofAuthority(Askers.LGA, wigan, registry.on("2026-01-01"))
                .getLast();
        take(HELPED + "359,,recipient,made up: was helped," + inspection.published() + "\n");

        var ofWigan = registry.mentions
                .ofAuthority(Askers.LGA, wigan, registry.on("2026-01-01"))
                .getFirst();
        var onTheLine = registry.timelines.of(Askers.LGA, "359", registry.on("2026-01-01")).entries().stream()
                .filter(entry -> entry.kind() == Kind.MENTION)
                .toList();

        assertEquals(Optional.of(inspection.id()), ofWigan.inspectionId());
        assertEquals(1, onTheLine.size());
        assertEquals(
                "Mentioned in Ofsted's report of " + inspection.publishedInWords(),
                onTheLine.getFirst().title());
        assertEquals(Optional.of(inspection.id()), onTheLine.getFirst().record());
        assertEquals(
                List.of(Optional.empty()),
                list(Map.of("authority", List.of("392")), "2026-01-01").stream()
                        .map(MentionView::inspectionId)
                        .toList());
    }

    @Test
    void other_words_are_a_correction_which_can_be_undone() {
        take(HELPED);
        assertEquals(1, take(HELPED).same());
        var before = registry.on("2026-01-01");

        var corrected = registry.files.take(
                Askers.ANALYST, "mentions", HEADINGS + "392,,recipient,made up: other words,2015-01-07\n");

        assertEquals(1, corrected.result().orElseThrow().changed());
        assertEquals(
                "made up: other words", list(Map.of(), "2026-01-01").getFirst().words());
        assertEquals(
                "made up: a partner helped",
                registry.mentions
                        .list(Askers.LGA, asking(Map.of()), before)
                        .rows()
                        .getFirst()
                        .words());
        registry.undoings.undo(Askers.ANALYST, new UndoImport(corrected.id(), corrected.version(), "a mistake"));
        assertEquals(
                "made up: a partner helped",
                list(Map.of(), "2026-01-01").getFirst().words());
    }

    @Test
    void a_file_that_is_undone_leaves_no_mention() {
        var taken = registry.files.take(Askers.ANALYST, "mentions", HEADINGS + HELPED + HELPING);

        registry.undoings.undo(Askers.ANALYST, new UndoImport(taken.id(), taken.version(), "a mistake"));

        assertEquals(List.of(), names(Map.of(), "2026-01-01"));
        assertEquals(2, take(HELPED + HELPING).added());
    }

    @ParameterizedTest
    @CsvSource({
        "'999,,recipient,made up,2015-01-07', dfe_number, is not an authority we know",
        "'392,,helper,made up,2015-01-07', role, is not one of",
        "'392,,recipient,,2015-01-07', what_the_report_says, is blank",
        "'392,,recipient,made up,2015-01', report_published, is not a whole day",
        "'392,,recipient,made up,2099-01-01', report_published, is after today",
        "'392,,recipient,made up,', report_published, is blank"
    })
    void what_is_wrong_with_a_row_is_said_at_its_column(String row, String column, String why) {
        var result = take(row + "\n");

        assertFalse(result.applied());
        assertEquals(column, result.refusals().getFirst().column());
        assertTrue(
                result.refusals().getFirst().why().startsWith(why),
                result.refusals().toString());
    }

    @Test
    void who_may_not_bring_or_read_does_neither() {
        assertThrows(Refused.class, () -> registry.files.take(Askers.LGA, "mentions", HEADINGS + HELPED));
        assertInstanceOf(
                NotAllowed.class,
                assertThrows(
                                Refused.class,
                                () -> registry.mentions.list(
                                        Askers.NOBODY, asking(Map.of()), registry.on("2026-01-01")))
                        .refusal());
    }

    @Test
    void a_page_and_those_of_one_authority_are_found_by_their_indexes() {
        take(HELPED);
        var authority = registry.authorities
                .find(Askers.LGA, "392", registry.on("2026-01-01"))
                .id();
        var plans = new Plans(registry.database, "registry.support_mention")
                .filled(
                        300,
                        Map.of("mention_id", Plans.derived("mention_id"), "replaces", "cast(null as varchar(36))"));

        plans.assertPageBy("SUPPORT_MENTION_NEWEST", () -> names(Map.of(), "2026-01-01"));
        assertEquals(
                Mentions.MOST_OF_AUTHORITY,
                registry.mentions
                        .ofAuthority(Askers.LGA, authority, registry.on("2026-01-01"))
                        .size());
    }

    private List<String> names(Map<String, List<String>> address, String day) {
        return list(address, day).stream()
                .map(mention -> mention.authority().name())
                .toList();
    }

    private List<MentionView> list(Map<String, List<String>> address, String day) {
        return registry.mentions
                .list(Askers.LGA, asking(address), registry.on(day))
                .rows();
    }

    private static MentionFilter asking(Map<String, List<String>> address) {
        return MentionFilter.of(new Address(address));
    }

    private ImportResult take(String rows) {
        return registry.files
                .take(Askers.ANALYST, "mentions", HEADINGS + rows)
                .result()
                .orElseThrow();
    }
}
