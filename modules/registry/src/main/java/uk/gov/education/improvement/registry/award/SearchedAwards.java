package uk.gov.education.improvement.registry.award;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.RecordsOfAuthorities;

/** Awards by the names, numbers and codes of the authorities they are for. */
@Dependent
public class SearchedAwards implements Searched {
    private final Awards awards;
    private final RecordsOfAuthorities records;

    @Inject
    public SearchedAwards(Awards awards, RecordsOfAuthorities records) {
        this.awards = awards;
        this.records = records;
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
        return records.ofNumbers(
                by,
                text,
                asAt,
                numbers -> awards.list(
                        by, new AwardFilter(List.of(), List.of(), List.of(), numbers, Optional.empty(), most), asAt),
                SearchedAwards::hit);
    }

    private static Hit hit(AwardView award) {
        return new Hit(
                award.id(),
                award.members().stream().findFirst().flatMap(AwardView.Member::authorityId),
                award.name(),
                award.line().programme() + ", " + award.total().inWords() + ", " + Award.called(award.state()));
    }
}
