package uk.gov.education.improvement.registry.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.theme.ThemeRefusal.UnknownTheme;

/** What support is about. */
class ThemesTest {
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.toRead();

    @Test
    void a_theme_is_called_by_its_code_or_its_name_in_whatever_case_and_names_the_part_it_concerns() {
        var byCode = registry.themes.find(Askers.LGA, "neglect");
        var byName = registry.themes.find(Askers.NORTH_TYNESIDE, " front DOOR and assessment ");

        assertEquals("Neglect", byCode.name());
        assertEquals(Optional.of(Part.HELP_AND_PROTECTION), byCode.part());
        assertEquals("FRONT_DOOR", byName.code());
        assertEquals(12, registry.themes.all(Askers.ANALYST).size());
        assertTrue(registry.themes.all(Askers.ANALYST).stream()
                .allMatch(theme -> theme.source().startsWith("ours")));
    }

    @Test
    void who_names_none_is_asked_to_select_one() {
        var refusal = assertThrows(Refused.class, () -> registry.themes.find(Askers.ANALYST, " "))
                .refusal();

        assertEquals("Select a theme", refusal.words());
    }

    @Test
    void what_calls_none_is_refused_with_those_there_are() {
        var refusal = assertThrows(Refused.class, () -> registry.themes.find(Askers.ANALYST, "Edge of care"))
                .refusal();

        assertInstanceOf(UnknownTheme.class, refusal);
        assertEquals(Kind.INVALID, refusal.kind());
        assertTrue(refusal.words().contains("Care leavers"), refusal.words());
        assertEquals("theme", refusal.faults().getFirst().field());
        assertInstanceOf(
                NotAllowed.class,
                assertThrows(Refused.class, () -> registry.themes.all(Askers.NOBODY))
                        .refusal());
    }
}
