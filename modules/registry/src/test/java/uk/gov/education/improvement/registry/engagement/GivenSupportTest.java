package uk.gov.education.improvement.registry.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.engagement.Engaged.MANAGER;
import static uk.gov.education.improvement.registry.engagement.Engaged.NORTH_TYNESIDE;
import static uk.gov.education.improvement.registry.engagement.Engaged.YEAR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.undo.UndoImport;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Support that is or was given, read as columns: it says what the pages of the engagements say. All of it is made up. */
class GivenSupportTest {
    private static final String HEADINGS =
            "provider_code,provider,recipient_code,recipient,basis,start,end,what,confidence,source\n";
    private static final List<Instant> INSTANTS = new ArrayList<>();

    private static RegistryOnTestDatabase registry;
    private static EngagementOutcomes outcomes;

    @BeforeAll
    static void load() {
        registry = Engaged.withPartners();
        outcomes = registry.wiring.the(EngagementOutcomes.class);
        var engaged = new Engaged(registry);
        engaged.funded(engaged.partner("392"), "NEGLECT", YEAR, 10);
        engaged.matched();
        var given = engaged.inDelivery("2");
        file("881,,359,,voluntary,2017-06,,made up,sourced,made up");
        file("881,,359,,voluntary,2017-06,2018,made up,sourced,made up");
        var undone = file("881,,330,,voluntary,2017,2018-03,made up,sourced,made up");
        given = engaged.took(NORTH_TYNESIDE, given, EngagementAct.PAUSE);
        registry.setTheDay("2019-09-01");
        given = engaged.took(NORTH_TYNESIDE, given, EngagementAct.RESUME);
        given = engaged.delivered(MANAGER, given, "NEGLECT", "2");
        undo(undone);
        registry.setTheDay("2020-02-01");
        engaged.took(NORTH_TYNESIDE, given, EngagementAct.COMPLETE);
        INSTANTS.add(registry.now());
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void on_each_day_by_what_was_published_and_recorded_it_says_what_the_engagements_say() {
        var days = Stream.of(
                        "2016-12-31",
                        "2017-01-01",
                        "2017-06-15",
                        "2017-12-31",
                        "2018-03-31",
                        "2018-07-01",
                        "2018-12-31",
                        "2019-06-10",
                        "2019-09-01",
                        "2020-01-31",
                        "2020-02-01")
                .map(LocalDate::parse)
                .toList();
        var asked = INSTANTS.stream()
                .flatMap(instant ->
                        days.stream().flatMap(day -> days.stream().map(published -> new AsAt(day, published, instant))))
                .toList();

        var given = asked.stream().map(asAt -> sorted(given(Askers.LGA, asAt))).toList();

        assertEquals(asked.stream().map(GivenSupportTest::said).toList(), given);
        assertTrue(given.stream().distinct().count() > 5, given::toString);
    }

    @Test
    void everybody_who_reads_engagements_sees_the_same_by_one_statement() {
        var asAt = registry.on("2020-02-01");

        var seen = Stream.of(MANAGER, NORTH_TYNESIDE, Askers.LGA)
                .map(by -> given(by, asAt))
                .distinct()
                .toList();

        assertEquals(1, seen.size());
        assertEquals(2, seen.getFirst().size());
        assertEquals(
                1, registry.database.statementsOf(() -> given(MANAGER, asAt)).size());
    }

    @Test
    void more_recipients_than_are_looked_at_together_are_none() {
        var asAt = registry.on("2020-02-01");
        var store = registry.wiring.the(EngagementStore.class);

        assertEquals(
                List.of(false, false, true),
                Stream.of(0, 1, 2)
                        .map(most -> registry.database.transactions.within(
                                () -> store.given(scope(MANAGER), asAt, most).isPresent()))
                        .toList());
    }

    @Test
    void what_is_about_a_theme_is_known_by_the_day_and_however_its_code_is_typed() {
        var asAt = registry.on("2020-02-01");

        assertEquals(2, about("neglect", asAt).size());
        assertEquals(Set.of(), about("QUALITY", asAt));
        assertEquals(Set.of(), about("NEGLECT", registry.on("2018-01-01")));
    }

    private static Set<String> about(String theme, AsAt asAt) {
        return registry.database.transactions.within(() -> outcomes.about(scope(MANAGER), List.of(theme), asAt));
    }

    private static List<GivenSupport> given(Asker by, AsAt asAt) {
        return registry.database.transactions.within(() -> outcomes.given(scope(by), asAt));
    }

    /** What all that belongs to the engagements says. */
    private static List<GivenSupport> said(AsAt asAt) {
        var filter = EngagementFilter.all(100).in(EngagementState.given());
        return sorted(registry.engagements.list(Askers.LGA, filter, asAt).rows().stream()
                .map(one -> new GivenSupport(
                        one.id(),
                        one.recipients().stream()
                                .flatMap(party -> party.authorityId().stream())
                                .toList(),
                        one.state().orElseThrow(),
                        one.began().orElseThrow(),
                        one.ended()))
                .toList());
    }

    private static List<GivenSupport> sorted(List<GivenSupport> some) {
        return some.stream()
                .sorted(Comparator.comparing(GivenSupport::engagementId))
                .toList();
    }

    private static Scope scope(Asker by) {
        return new AccessTable().scope(by, Engagements.READ);
    }

    private static ImportView file(String row) {
        var file = registry.files.take(Askers.ANALYST, "engagements", HEADINGS + row + "\n");
        INSTANTS.add(registry.now());
        return file;
    }

    private static void undo(ImportView file) {
        registry.undoings.undo(Askers.ANALYST, new UndoImport(file.id(), file.version(), "a mistake"));
        INSTANTS.add(registry.now());
    }
}
