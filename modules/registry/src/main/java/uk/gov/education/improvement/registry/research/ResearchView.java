package uk.gov.education.improvement.registry.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.theme.ThemeView;

/**
 * A research project, as its source tells of it.
 *
 * @param authorities that took part
 * @param from a year, a month or a day; empty where none is recorded, as is the end
 * @param published the day on which the source tells it
 */
public record ResearchView(
        String id,
        String title,
        List<ThemeView> themes,
        List<AuthorityRef> authorities,
        List<String> researchers,
        Optional<String> from,
        Optional<String> until,
        List<Product> products,
        LocalDate published,
        String source) {
    /** For people. */
    public String themesInWords() {
        return themes.stream().map(ThemeView::name).collect(Collectors.joining(", "));
    }

    public String authoritiesInWords() {
        return authorities.stream().map(AuthorityRef::name).collect(Collectors.joining(", "));
    }

    /** For people: {@code 2020 to June 2021}. */
    public String when() {
        return from.isEmpty() && until.isEmpty()
                ? "Not recorded"
                : from.map(day -> PartialDate.parse(day).inWords()).orElse("start not recorded") + " to "
                        + until.map(day -> PartialDate.parse(day).inWords()).orElse("end not recorded");
    }
}
