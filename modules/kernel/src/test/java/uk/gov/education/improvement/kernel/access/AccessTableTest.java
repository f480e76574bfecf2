package uk.gov.education.improvement.kernel.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refused;

class AccessTableTest {
    private static final Act READ = new Act("authority.read");
    private static final Act IMPORT = new Act("authority.import");
    private final AccessTable access = new AccessTable();

    @Test
    void an_act_that_does_not_stand_in_the_table_is_not_allowed_to_anybody() {
        var unheardOf = new Act("authority.abolish");

        var refused = assertThrows(Refused.class, () -> access.scope(Askers.ANALYST, unheardOf));

        assertEquals(new NotAllowed("authority.abolish"), refused.refusal());
        assertEquals(Kind.NOT_ALLOWED, refused.refusal().kind());
        assertFalse(access.allows(Askers.ANALYST, unheardOf));
    }

    @Test
    void a_role_that_does_not_stand_beside_the_act_may_not_do_it() {
        assertFalse(access.allows(Askers.LGA, IMPORT));
        assertThrows(Refused.class, () -> access.scope(Askers.LGA, IMPORT));
    }

    @Test
    void a_role_nobody_wrote_down_may_do_nothing() {
        for (var line : access.lines()) {
            assertFalse(access.allows(Askers.NOBODY, new Act(line.act())), line.act());
        }
    }

    @Test
    void an_asker_without_any_role_may_do_nothing() {
        var nobody = new Asker("p", "p", Organisation.parse("department"), Set.of(), Origin.REST, "c");

        assertThrows(Refused.class, () -> access.scope(nobody, READ));
    }

    @Test
    void the_sector_sees_what_is_for_the_sector_only() {
        var scope = access.scope(Askers.LGA, READ);

        assertEquals(Set.of(Audience.SECTOR), scope.audiences());
    }

    @Test
    void the_department_sees_its_own_and_the_sectors() {
        assertEquals(
                Set.of(Audience.SECTOR, Audience.DEPARTMENT),
                access.scope(Askers.ANALYST, READ).audiences());
    }

    @Test
    void each_line_gives_the_audiences_it_declares_and_no_more() {
        for (var line : access.lines()) {
            var asker = new Asker("p", "p", Organisation.parse("lga"), Set.of(line.role()), Origin.REST, "c");

            var scope = access.scope(asker, new Act(line.act()));

            assertEquals(line.audience().sees(), scope.audiences(), line.toString());
        }
    }

    @Test
    void the_sector_is_within_the_department_and_not_the_other_way_round() {
        assertEquals(Set.of(Audience.SECTOR), Audience.SECTOR.sees());
        assertEquals(Set.of(Audience.DEPARTMENT, Audience.SECTOR), Audience.DEPARTMENT.sees());
    }

    @Test
    void who_acts_on_ones_own_sees_what_the_organisation_or_oneself_owns_and_what_is_for_the_sector() {
        var owning = table("act,role,audience,why", "application.read,authority-lead,own,");
        var nora = new Asker(
                "p-nora", "Nora", Organisation.parse("authority:392"), Set.of("authority-lead"), Origin.PAGE, "c");

        var scope = owning.scope(nora, new Act("application.read"));

        assertEquals(Set.of(Audience.SECTOR), scope.audiences());
        assertTrue(scope.sees(Audience.OWN, new Owner("authority:392")));
        assertTrue(scope.sees(Audience.DEPARTMENT, new Owner("person:p-nora")));
        assertFalse(scope.sees(Audience.DEPARTMENT, new Owner("authority:393")));
        assertFalse(scope.sees(Audience.OWN, new Owner("authority:393")));
    }

    @Test
    void whoever_has_no_line_on_ones_own_sees_nothing_that_is_somebodys_own() {
        var scope = access.scope(Askers.ANALYST, READ);

        assertEquals(Set.of(), scope.owners());
        assertFalse(scope.sees(Audience.OWN, Owner.of(Askers.ANALYST.organisation())));
        assertEquals(Set.of(""), scope.ownersAsKept());
    }

    @Test
    void a_table_that_says_what_no_query_enforces_is_refused_with_words() {
        var relation = assertThrows(
                IllegalArgumentException.class,
                () -> table("act,role,relation,audience,why", "inspection.read,regional-lead,own_region,sector,"));
        var audience = assertThrows(
                IllegalArgumentException.class,
                () -> table("act,role,audience,why", "inspection.read,regional-lead,region,"));

        assertTrue(relation.getMessage().contains("relation"), relation.getMessage());
        assertEquals(
                "The table of access names the audience “region”, which no query enforces.", audience.getMessage());
    }

    @Test
    void no_line_stands_twice() {
        var seen = new HashSet<String>();

        for (var line : access.lines()) {
            assertTrue(seen.add(line.act() + " " + line.role()), line.toString());
        }
    }

    @Test
    void only_who_may_see_every_entry_that_is_not_somebodys_own_reads_the_record_of_change_and_learns_how_long_it_is() {
        var readers = access.lines().stream()
                .filter(line -> line.act().equals(Changes.READ.name()))
                .toList();

        assertFalse(readers.isEmpty());
        for (var line : readers) {
            assertEquals(
                    EnumSet.complementOf(EnumSet.of(Audience.OWN)),
                    line.audience().sees(),
                    line.toString());
        }
    }

    @Test
    void the_names_of_organisations_are_read_as_they_are_written() {
        for (var text : Set.of("department", "lga", "region:North East", "authority:392")) {
            assertEquals(text, Organisation.parse(text).toString());
        }
    }

    private static AccessTable table(String... lines) {
        return new AccessTable(new StringReader(String.join("\n", lines)));
    }
}
