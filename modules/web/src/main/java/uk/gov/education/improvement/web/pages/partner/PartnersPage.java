package uk.gov.education.improvement.web.pages.partner;

import java.util.Arrays;
import java.util.List;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.partner.CohortView;
import uk.gov.education.improvement.registry.partner.PartnerFilter;
import uk.gov.education.improvement.registry.partner.PartnerStanding;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.Typed;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * The partners that had begun by the day, and ways on to who may apply.
 *
 * @param authorities those that are asked for
 * @param eligibility whether the reader may ask who may apply
 * @param beside pages about their money that the reader may see
 */
public record PartnersPage(
        Slice<PartnerView> slice,
        List<CohortView> cohorts,
        List<AuthorityRef> authorities,
        boolean eligibility,
        List<Link> beside,
        Asked asked)
        implements ListPage<PartnerView> {
    private static final Listing LISTING = new Listing("Partners", Sections.PARTNERS, "partner", "partners");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public List<FilterField> fields() {
        return List.of(
                Typed.text(
                        PartnerFilter.AUTHORITY, "Authority", "A DfE number or a GSS code of any age", this::authority),
                AnyOf.of("standing", "On the day", standings(), PartnerStanding::name, PartnerStanding::label),
                AnyOf.of(PartnerFilter.COHORT, "Cohort", cohorts, CohortView::code, CohortView::name),
                AnyOf.of("region", "Region", List.of(Region.values()), Region::label, Region::label));
    }

    /** What had not begun is in no list. */
    private static List<PartnerStanding> standings() {
        return Arrays.stream(PartnerStanding.values())
                .filter(standing -> standing != PartnerStanding.NOT_BEGUN)
                .toList();
    }

    private String authority(String said) {
        var place = asked.values(PartnerFilter.AUTHORITY).indexOf(said);
        return place < authorities.size() ? authorities.get(place).name() : said;
    }

    @Override
    public List<String> columns() {
        return List.of("Partner and cohort", "On the day", "Agreement");
    }

    @Override
    public String sources() {
        return "Source: what is recorded here; each partner names its own. An end that is not recorded is not “still a"
                + " partner”.";
    }

    @Override
    public String heading() {
        return paging().words() + ", begun by " + looking().knownInWords();
    }

    @Override
    public String nothing() {
        return "No partner that had begun by " + looking().knownInWords()
                + " fits. Take a filter away, or change the day. Partners come by files.";
    }

    public String linkTo(PartnerView partner) {
        return looking().link(Sections.PARTNERS + "/" + partner.id());
    }

    public String linkToEligibility() {
        return looking().link(Sections.ELIGIBILITY);
    }

    public String linkToReviews() {
        return looking().link(Sections.PARTNERS + "?standing=" + PartnerStanding.UNDER_REVIEW);
    }
}
