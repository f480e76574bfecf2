package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.search.Few;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Names;
import uk.gov.education.improvement.registry.authority.RecordsOfAuthorities;

/**
 * Engagements by the names, numbers and codes of their recipients, and where they receive nothing of those that give; else the
 * newest hundred live ones that the asker may see, by their providers and themes.
 */
@Dependent
public class SearchedEngagements implements Searched {
    private final Engagements engagements;
    private final RecordsOfAuthorities records;

    @Inject
    public SearchedEngagements(Engagements engagements, RecordsOfAuthorities records) {
        this.engagements = engagements;
        this.records = records;
    }

    @Override
    public String subject() {
        return EngagementBook.SUBJECT;
    }

    @Override
    public String plural() {
        return "Engagements";
    }

    @Override
    public Act act() {
        return Engagements.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        return records.ofNumbers(
                        by,
                        text,
                        asAt,
                        numbers -> ofParties(by, EngagementFilter.all(most), numbers, asAt),
                        SearchedEngagements::hit)
                .unless(() -> {
                    var live = EngagementFilter.all(Address.MOST_ROWS).in(EngagementState.live());
                    return Few.meant(
                                    engagements.list(by, live, asAt).rows(),
                                    SearchedEngagements::terms,
                                    Names.words(text))
                            .shown(most, SearchedEngagements::hit);
                });
    }

    private Slice<EngagementView> ofParties(Asker by, EngagementFilter all, List<String> numbers, AsAt asAt) {
        var received = engagements.list(by, all.to(numbers), asAt);
        return received.total() > 0 ? received : engagements.list(by, all.by(numbers), asAt);
    }

    private static Set<String> terms(EngagementView engagement) {
        var terms = new HashSet<String>();
        Stream.of(engagement.provider(), engagement.about()).forEach(words -> terms.addAll(Names.terms(words)));
        return terms;
    }

    private static Hit hit(EngagementView engagement) {
        return new Hit(
                engagement.id(),
                engagement.recipients().stream()
                        .flatMap(party -> party.authorityId().stream())
                        .findFirst(),
                "Support of " + engagement.recipient() + " by " + engagement.provider(),
                engagement.about() + ": " + engagement.stage().toLowerCase(Locale.ROOT));
    }
}
