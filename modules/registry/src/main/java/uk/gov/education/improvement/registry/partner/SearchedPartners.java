package uk.gov.education.improvement.registry.partner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityNames;

/** Partners by the names, numbers and codes of their members. */
@Dependent
public class SearchedPartners implements Searched {
    private final AccessTable access;
    private final Partners partners;
    private final AuthorityNames names;

    @Inject
    public SearchedPartners(AccessTable access, Partners partners, AuthorityNames names) {
        this.access = access;
        this.partners = partners;
        this.names = names;
    }

    @Override
    public String subject() {
        return PartnerWork.SUBJECT;
    }

    @Override
    public String plural() {
        return "Partners";
    }

    @Override
    public Act act() {
        return Partners.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        if (!access.allows(by, Authorities.READ)) {
            return Found.NOTHING;
        }
        var meant = names.authorities(by, text, asAt);
        if (meant.ids().isEmpty()) {
            return Found.NOTHING;
        }
        var filter = new PartnerFilter(meant.ids(), List.of(), List.of(), List.of(), Optional.empty(), most);
        var page = partners.list(by, filter, asAt);
        return new Found(
                page.total(),
                meant.more(),
                meant.otherwise(),
                page.rows().stream().map(SearchedPartners::hit).toList());
    }

    private static Hit hit(PartnerView partner) {
        return new Hit(
                partner.id(),
                partner.members().stream()
                        .findFirst()
                        .map(member -> member.authority().id()),
                partner.called(),
                partner.cohort().name() + ", " + partner.agreement() + ". On this day: "
                        + partner.standing().label().toLowerCase(Locale.ROOT));
    }
}
