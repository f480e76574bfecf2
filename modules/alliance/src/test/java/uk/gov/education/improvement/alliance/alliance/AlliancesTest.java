package uk.gov.education.improvement.alliance.alliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.education.improvement.kernel.access.Askers.ANALYST;
import static uk.gov.education.improvement.kernel.access.Askers.LGA;
import static uk.gov.education.improvement.kernel.access.Askers.NOBODY;
import static uk.gov.education.improvement.kernel.search.Findings.group;
import static uk.gov.education.improvement.kernel.search.Findings.titles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.kernel.database.TestDatabase;
import uk.gov.education.improvement.kernel.database.Wiring;
import uk.gov.education.improvement.kernel.file.ImportedFiles;
import uk.gov.education.improvement.kernel.file.OwnFiles;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.search.Searches;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.authority.AuthoritiesFile;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.inspection.JudgementsFile;

/** The nine alliances and their members, as at any day. */
class AlliancesTest {
    private static TestDatabase database;
    private static ImportedFiles files;
    private static Alliances alliances;
    private static Searches searches;

    @BeforeAll
    static void begin() {
        database = new TestDatabase("alliance-and-registry", "kernel", "registry", "alliance");
        var wiring = new Wiring(database)
                .offering(AuthoritiesFile.class, JudgementsFile.class, AlliancesFile.class)
                .offering("uk.gov.education.improvement.registry.dispute.RaisedDisputes")
                .offering("uk.gov.education.improvement.registry.partner.QueuedStanding")
                .offering(SearchedAlliances.class);
        files = new ImportedFiles(wiring);
        alliances = wiring.the(Alliances.class);
        searches = wiring.the(Searches.class);
        var ownFiles = wiring.the(OwnFiles.class);
        ownFiles.load("authorities", "/reference/authorities.csv");
        ownFiles.load("judgements", "/demonstration/judgements.csv");
        ownFiles.load("alliances", "/reference/alliances.csv");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"2023-04-01, '10, 11, 33, 12, 24, 19, 15, 14, 15'", "2019-03-31, '9, 11, 33, 12, 23, 19, 16, 14, 15'"})
    void each_has_the_authorities_of_its_region_on_the_day(String day, String members) {
        var counted = alliances.list(LGA, on(day)).stream()
                .map(alliance -> Long.toString(alliance.members()))
                .toList();

        assertEquals(members, String.join(", ", counted));
        for (var region : Region.values()) {
            assertEquals(
                    Long.parseLong(counted.get(region.ordinal())),
                    alliances.members(LGA, region, on(day)).size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "North East, North East RIIA, false",
        "NE RIIA, North East RIIA, false",
        "erslip, Eastern Region Sector Led Improvement Programme, false",
        "alliance of London, London Innovation and Improvement Alliance, false",
        "Lodnon aliance, London Innovation and Improvement Alliance, true",
        "yorkshier, Yorkshire and Humber sector-led improvement, true"
    })
    void one_is_found_by_its_names_and_its_region_in_any_spelling(String text, String name, boolean otherwise) {
        var found = group(searches.search(LGA, text, on("2023-04-01")), "Alliances");

        assertEquals(List.of(name), titles(found));
        assertEquals(otherwise, found.otherwise());
    }

    @Test
    void one_that_is_found_is_as_it_was_on_the_day_and_only_by_who_may_read_it() {
        var before = group(searches.search(LGA, "north east alliance", on("2018-03-31")), "Alliances");
        var then = group(searches.search(LGA, "north east alliance", on("2019-03-31")), "Alliances");

        assertEquals(
                "The alliance of North East. Not there on this day: April 2018, end not recorded",
                before.hits().getFirst().about());
        assertEquals("The alliance of North East", then.hits().getFirst().about());
        assertEquals(
                List.of(),
                searches.search(NOBODY, "north east", on("2019-03-31")).searched());
        assertEquals(
                List.of(), searches.search(LGA, "zanzibar", on("2019-03-31")).groups());
    }

    @Test
    void a_search_reads_no_authorities() {
        var asked = database.statementsOf(() -> searches.search(LGA, "north east alliance", on("2023-04-01")));

        assertEquals(
                List.of(),
                asked.stream().filter(sql -> sql.contains("registry.authority")).toList());
    }

    @Test
    void what_an_alliance_is_called_is_found_by_its_index() {
        try (var own = new TestDatabase("alliance-and-registry", "kernel", "registry", "alliance")) {
            var wiring = new Wiring(own).offering(AlliancesFile.class);
            wiring.the(OwnFiles.class).load("alliances", "/reference/alliances.csv");
            new Plans(own, "alliance.alliance").filled(300, Map.of("region", "substr(region, 1, 20) || '%d'"));
            var forms = new Plans(own, "alliance.alliance_form")
                    .filled(300, Map.of("alliance_id", Plans.derived("alliance_id")));
            var store = wiring.the(AllianceStore.class);
            var scope = own.access.scope(LGA, Alliances.READ);
            var one = own.transactions.within(
                    () -> store.of(scope, List.of(Region.LONDON)).getFirst().id());

            forms.assertUses(
                    "FORM_OF_ALLIANCE",
                    "alliance_id",
                    () -> own.transactions.within(() -> store.forms(scope, List.of(one), own.changes.recordedUntil())));
        }
    }

    @Test
    void a_region_has_an_alliance_from_its_day_and_nobody_says_until_when() {
        var before = alliances.find(LGA, "North East", on("2017-10-13"));
        var then = alliances.find(LGA, "NORTH_EAST", on("2018-04-15"));
        var later = alliances.find(LGA, then.id(), on("2023-04-01"));

        assertEquals(Certainty.NO, before.onTheDay());
        assertEquals(Certainty.POSSIBLE, then.onTheDay());
        assertEquals(Certainty.POSSIBLE, later.onTheDay());
        assertEquals("April 2018, end not recorded", later.life());
        assertEquals(Optional.empty(), later.working().challengeForm());
        assertInstanceOf(
                AllianceRefusal.UnknownAlliance.class,
                assertThrows(Refused.class, () -> alliances.find(LGA, "Atlantis", on("2023-04-01")))
                        .refusal());
    }

    @Test
    void members_come_with_the_judgement_that_stood_on_the_day() {
        var then = member("392", "2019-01-01");
        var later = member("392", "2021-01-01");
        var never = member("391", "2021-01-01");

        assertEquals("2017-06-13", then.latest().orElseThrow().published());
        assertEquals("2020-04-15", later.latest().orElseThrow().published());
        assertEquals(Optional.empty(), never.latest());
    }

    @Test
    void a_longer_file_says_more_and_what_it_has_no_column_for_stays() {
        var before = on("2023-04-01");
        var file = "region,short,name,la_count,challenge_form,self_evaluation,cycle,data,concern_route,source\n"
                + "South East,SESLIP,South East Sector Led Improvement Programme,19,6 triads,shared,annual,group,a"
                + " memorandum,s\n"
                + "North East,NE RIIA,North East RIIA,12,not found,not found,not found,,,members only\n";

        var taken = files.take(ANALYST, "alliances", file).result().orElseThrow();
        var again = files.take(ANALYST, "alliances", file).result().orElseThrow();

        assertEquals(1, taken.changed());
        assertEquals(1, taken.same());
        assertEquals(2, again.same());
        var southEast = alliances.find(LGA, "South East", on("2023-04-01"));
        assertEquals(Optional.of("6 triads"), southEast.working().challengeForm());
        assertEquals("April 2018, end not recorded", southEast.life());
        assertEquals(2, southEast.version());
        assertEquals(
                Optional.of("Triads; one group of four"),
                alliances.find(LGA, "South East", before).working().challengeForm());
        assertEquals(
                Optional.empty(),
                alliances.find(LGA, "North East", on("2023-04-01")).working().challengeForm());
    }

    @Test
    void only_who_may_reads_and_brings_files() {
        assertInstanceOf(
                CommonRefusal.NotAllowed.class,
                assertThrows(Refused.class, () -> alliances.list(NOBODY, on("2023-04-01")))
                        .refusal());
        assertInstanceOf(
                CommonRefusal.NotAllowed.class,
                assertThrows(Refused.class, () -> alliances.members(NOBODY, Region.LONDON, on("2023-04-01")))
                        .refusal());
        assertInstanceOf(
                CommonRefusal.NotAllowed.class,
                assertThrows(Refused.class, () -> files.take(LGA, "alliances", "region,name\nLondon,L\n"))
                        .refusal());
    }

    @Test
    void members_cost_the_same_statements_however_many_they_are() {
        var few = statements(() -> alliances.members(LGA, Region.EAST_MIDLANDS, on("2023-04-01")));
        var many = statements(() -> alliances.members(LGA, Region.LONDON, on("2023-04-01")));

        assertEquals(few, many);
    }

    private static int statements(Runnable work) {
        return database.statementsOf(work).size();
    }

    private static MemberView member(String dfeNumber, String day) {
        return alliances.members(LGA, Region.NORTH_EAST, on(day)).stream()
                .filter(member -> member.authority().dfeNumber().equals(Optional.of(dfeNumber)))
                .findFirst()
                .orElseThrow();
    }

    private static AsAt on(String day) {
        return AsAt.day(LocalDate.parse(day), database.changes.recordedUntil());
    }
}
