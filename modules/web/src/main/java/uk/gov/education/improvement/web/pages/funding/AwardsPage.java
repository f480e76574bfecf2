package uk.gov.education.improvement.web.pages.funding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.award.AwardState;
import uk.gov.education.improvement.registry.award.AwardView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.Typed;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * The awards that the reader may see.
 *
 * @param names of the authorities on the page, by our ids
 */
public record AwardsPage(Slice<AwardView> slice, Map<String, AuthorityRef> names, boolean readsFunding, Asked asked)
        implements ListPage<AwardView> {
    static final String PATH = Sections.FUNDING + "/awards";

    private static final Listing LISTING = new Listing("Awards", PATH, "award", "awards");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        var partners = Link.of("Partners", looking().link(Sections.PARTNERS));
        return readsFunding
                ? Sections.trail(partners, Link.of("Funding", looking().link(Sections.FUNDING)))
                : Sections.trail(partners);
    }

    @Override
    public List<FilterField> fields() {
        return List.of(
                AnyOf.of("state", "State", List.of(AwardState.values()), AwardState::name, AwardState::label),
                Typed.text("authority", "Authority", "Its DfE number, such as 392", number -> number));
    }

    @Override
    public List<String> columns() {
        return List.of("Award", "State", "Awarded", "Paid");
    }

    @Override
    public String heading() {
        return paging().words() + " on " + looking().dayInWords();
    }

    @Override
    public String sources() {
        return "Source: the department's own record; each step names its evidence.";
    }

    @Override
    public String nothing() {
        return "No award that you can see fits. Take a filter away, or change the day. How the money announced in December"
                + " 2018 was divided among its partnerships is not recorded.";
    }

    public String members(AwardView award) {
        return members(award, names);
    }

    static String members(AwardView award, Map<String, AuthorityRef> names) {
        return award.members().stream().map(member -> name(member, names)).collect(Collectors.joining(", "));
    }

    static String name(AwardView.Member member, Map<String, AuthorityRef> names) {
        return member.authorityId().map(names::get).map(AuthorityRef::name).orElse("Local Government Association");
    }

    public String linkTo(AwardView award) {
        return looking().link(AwardPage.path(award.id()));
    }
}
