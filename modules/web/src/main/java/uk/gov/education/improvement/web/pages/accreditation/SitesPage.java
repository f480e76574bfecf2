package uk.gov.education.improvement.web.pages.accreditation;

import java.util.List;
import uk.gov.education.improvement.accreditation.phase.PhaseView;
import uk.gov.education.improvement.accreditation.site.SiteFilter;
import uk.gov.education.improvement.accreditation.site.SiteView;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.Typed;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * The sites that had joined a phase by a day.
 *
 * @param phases that there are to choose from
 * @param authorities those asked for, in the order of the address
 */
public record SitesPage(Slice<SiteView> slice, List<PhaseView> phases, List<AuthorityRef> authorities, Asked asked)
        implements ListPage<SiteView> {
    static final String PATH = Sections.SITES;

    private static final Listing LISTING = new Listing("Sites of accreditation", PATH, "site", "sites");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public String section() {
        return Sections.ACCREDITATION;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Accreditation", looking().link(Sections.ACCREDITATION)));
    }

    @Override
    public List<FilterField> fields() {
        return List.of(
                Typed.text(SiteFilter.AUTHORITY, "Authority", "A DfE number or a GSS code of any age", this::authority),
                AnyOf.of(
                        SiteFilter.PHASE, "Phase", phases, phase -> Integer.toString(phase.number()), PhaseView::title),
                AnyOf.of("region", "Region", List.of(Region.values()), Region::label, Region::label));
    }

    private String authority(String said) {
        var place = asked.values(SiteFilter.AUTHORITY).indexOf(said);
        return place < authorities.size() ? authorities.get(place).name() : said;
    }

    @Override
    public List<String> columns() {
        return List.of("Authority", "Phase", "Joined");
    }

    @Override
    public String heading() {
        return paging().words() + " recorded by " + looking().dayInWords();
    }

    @Override
    public String sources() {
        return "Source: letters, Parliament and the trade press, as recorded here; each site names its own.";
    }

    @Override
    public String nothing() {
        return "No site that had joined by this day fits. Take a filter away, or change the day. Sites come by files.";
    }

    public boolean isSure(SiteView site) {
        return site.byTheDay() == Certainty.CERTAIN;
    }

    public String linkToAuthority(SiteView site) {
        return looking().link(Sections.AUTHORITIES + "/" + site.authority().id());
    }

    public String linkToPhase(SiteView site) {
        return looking().link(Sections.ACCREDITATION + "/phases/" + site.phase());
    }
}
