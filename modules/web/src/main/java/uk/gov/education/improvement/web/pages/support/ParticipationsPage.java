package uk.gov.education.improvement.web.pages.support;

import java.util.List;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.leadership.ParticipationFilter;
import uk.gov.education.improvement.registry.leadership.ParticipationView;
import uk.gov.education.improvement.registry.leadership.StrandView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.Typed;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * Who took part in the leadership programme, as far as the reader may see.
 *
 * @param own whether it is the reader's own authority only
 * @param authorities those asked for, in the order of the address
 */
public record ParticipationsPage(
        Slice<ParticipationView> slice,
        boolean own,
        List<StrandView> strands,
        List<AuthorityRef> authorities,
        Asked asked)
        implements ListPage<ParticipationView> {
    static final String PATH = Sections.LEADERSHIP + "/participations";

    private static final String NOT_SAID = "Not said";

    private static final Listing LISTING =
            new Listing("Participations in the leadership programme", PATH, "participation", "participations");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public String section() {
        return Sections.NEEDS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Leadership programme", looking().link(Sections.LEADERSHIP)));
    }

    @Override
    public List<FilterField> fields() {
        var strand = AnyOf.of(ParticipationFilter.STRAND, "Strand", strands, StrandView::id, StrandView::name);
        var year = Typed.text(ParticipationFilter.YEAR, "Financial year", "Such as 2018-19", said -> said);
        return own
                ? List.of(strand, year)
                : List.of(
                        Typed.text(
                                ParticipationFilter.AUTHORITY,
                                "Authority",
                                "A DfE number or a GSS code of any age",
                                this::authority),
                        strand,
                        year,
                        AnyOf.of(
                                ParticipationFilter.REGION,
                                "Region",
                                List.of(Region.values()),
                                Region::label,
                                Region::label));
    }

    private String authority(String said) {
        var place = asked.values(ParticipationFilter.AUTHORITY).indexOf(said);
        return place < authorities.size() ? authorities.get(place).name() : said;
    }

    @Override
    public List<String> columns() {
        return List.of("Authority", "Day", "In", "People", "Days");
    }

    @Override
    public String heading() {
        return paging().words() + " by " + looking().dayInWords();
    }

    @Override
    public String sources() {
        return own
                ? "Source: the LGA's reports of your own authority. The department and the LGA see them, and no other authority does."
                : "Source: the LGA's reports. The authority sees its own, and no other authority does.";
    }

    @Override
    public String nothing() {
        return "No participation by this day fits. Take a filter away, or change the day. Participations come from the LGA's"
                + " systems and its files.";
    }

    /** What is not reported is no nought. */
    public static String people(ParticipationView row) {
        return row.people() == 0 ? NOT_SAID : "%,d".formatted(row.people());
    }

    public static String days(ParticipationView row) {
        return row.days().signum() == 0 ? NOT_SAID : row.days().toPlainString();
    }

    public String linkToAuthority(ParticipationView row) {
        return looking().link(Sections.AUTHORITIES + "/" + row.authority().id());
    }
}
