package uk.gov.education.improvement.registry.award;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
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
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/** Awards by the names, numbers and codes of the authorities they are for. */
@Dependent
public class SearchedAwards implements Searched {
    private final AccessTable access;
    private final Awards awards;
    private final AuthorityNames names;
    private final Authorities authorities;

    @Inject
    public SearchedAwards(AccessTable access, Awards awards, AuthorityNames names, Authorities authorities) {
        this.access = access;
        this.awards = awards;
        this.names = names;
        this.authorities = authorities;
    }

    @Override
    public String subject() {
        return AwardWork.SUBJECT;
    }

    @Override
    public String plural() {
        return "Awards";
    }

    @Override
    public Act act() {
        return Awards.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        if (!access.allows(by, Authorities.READ)) {
            return Found.NOTHING;
        }
        var meant = names.authorities(by, text, asAt);
        var numbers = authorities.named(by, meant.ids(), asAt).values().stream()
                .map(AuthorityRef::dfeNumber)
                .flatMap(Optional::stream)
                .toList();
        if (numbers.isEmpty()) {
            return Found.NOTHING;
        }
        var page = awards.list(
                by, new AwardFilter(List.of(), List.of(), List.of(), numbers, Optional.empty(), most), asAt);
        return new Found(
                page.total(),
                meant.more(),
                meant.otherwise(),
                page.rows().stream().map(SearchedAwards::hit).toList());
    }

    private static Hit hit(AwardView award) {
        return new Hit(
                award.id(),
                award.members().stream().findFirst().map(AwardView.Member::authorityId),
                award.name(),
                award.line().programme() + ", " + award.total().inWords() + ", " + Award.called(award.state()));
    }
}
