package uk.gov.education.improvement.accreditation.site;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.gov.education.improvement.accreditation.phase.Phases;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.authority.AuthorityNames;
import uk.gov.education.improvement.registry.authority.SearchText;

/** Sites of accreditation by their authority and the number of their phase. They are shown in the list of sites. */
@Dependent
public class SearchedSites implements Searched {
    private static final Pattern PHASE = Pattern.compile(" phase (\\d{1,3}) ");

    /** What everything found here is. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(" (sites?|accreditation) ");

    private final Sites sites;
    private final AuthorityNames names;

    @Inject
    public SearchedSites(Sites sites, AuthorityNames names) {
        this.sites = sites;
        this.names = names;
    }

    @Override
    public String subject() {
        return SitesFile.SUBJECT;
    }

    @Override
    public String plural() {
        return "Sites of accreditation";
    }

    @Override
    public Act act() {
        return Phases.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        var search = SearchText.of(text);
        var phases = search.take(PHASE)
                .map(said -> List.of(Integer.parseInt(said.group(1))))
                .orElse(List.of());
        search.drop(SAYS_NOTHING);
        return names.whose(by, search.rest(), !phases.isEmpty(), asAt)
                .map(meant -> {
                    var filter = new SiteFilter(meant.ids(), phases, List.of(), Optional.empty(), most);
                    var page = sites.list(by, filter, asAt);
                    return new Found(
                            page.total(),
                            meant.more(),
                            meant.otherwise(),
                            page.rows().stream().map(SearchedSites::hit).toList());
                })
                .orElse(Found.NOTHING);
    }

    private static Hit hit(SiteView site) {
        return new Hit(
                site.id(),
                Optional.of(site.authority().id()),
                site.authority().name() + ": site of phase " + site.phase(),
                (site.byTheDay() == Certainty.CERTAIN ? "Joined " : "Perhaps joined by this day: ")
                        + site.joinedInWords()
                        + site.wave().map(wave -> ", " + wave).orElse(""));
    }
}
