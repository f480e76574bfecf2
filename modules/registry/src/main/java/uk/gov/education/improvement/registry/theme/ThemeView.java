package uk.gov.education.improvement.registry.theme;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.inspection.Part;

/**
 * A theme of support.
 *
 * @param part of a judgement that it concerns: to be strong on that part is to be strong on the theme
 * @param source whose the theme is
 */
public record ThemeView(String code, String name, Optional<Part> part, String source) {
    /**
     * The one of some themes that is called so, by its code or its name in whatever case.
     *
     * @throws Refused when none is
     */
    public static ThemeView called(List<ThemeView> themes, String said) {
        var asked = said == null ? "" : said.strip();
        return themes.stream()
                .filter(theme ->
                        theme.code().equalsIgnoreCase(asked) || theme.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> new Refused(new ThemeRefusal.UnknownTheme(
                        asked, themes.stream().map(ThemeView::name).toList())));
    }
}
